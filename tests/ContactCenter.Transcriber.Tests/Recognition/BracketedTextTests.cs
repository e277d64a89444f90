using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.Recognition;

public sealed class BracketedTextTests
{
    [Theory]
    [InlineData("[BLANK_AUDIO]")]
    [InlineData("(music fades out)")]
    [InlineData(" (phone ringing) [no speech detected].")]
    [InlineData("*coughs*")]
    [InlineData("♪ la la la ♪")]
    [InlineData("(waves crashing")]
    [InlineData("【音楽】")]
    [InlineData("...")]
    [InlineData("")]
    public void What_describes_a_sound_says_nothing(string text) => BracketedText.Is(text).Should().BeTrue();

    [Theory]
    [InlineData("Hello")]
    [InlineData("(laughs) Well, hello")]
    [InlineData("the number (five)")]
    [InlineData("5 * 3")]
    public void Words_outside_brackets_are_said(string text) => BracketedText.Is(text).Should().BeFalse();
}
