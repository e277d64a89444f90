using ContactCenter.Transcriber.Whisper;
using Whisper.net;

namespace ContactCenter.Transcriber.Tests.Whisper;

public sealed class WhisperTextTests
{
    private static readonly WhisperToken[] Tokens =
    [
        Token("[_BEG_]", 0, 0, .9f), Token(" Hel", 0, 20, .5f), Token("lo", 20, 40, .5f), Token(",", 40, 40, .5f), Token(" world", 50, 90, .5f),
        Token("[_TT_50]", 90, 90, .1f),
    ];

    [Fact]
    public void Confidence_is_that_of_the_words_alone()
    {
        var said = WhisperText.Of(Segment(" Hello, world", Tokens), 10, words: false)!;

        said.Text.Should().Be("Hello, world");
        said.Confidence.Should().BeApproximately(.5, 1e-6);
        said.Words.Should().BeEmpty();
    }

    [Fact]
    public void Words_are_made_of_tokens_that_begin_with_a_space()
    {
        var said = WhisperText.Of(Segment(" Hello, world", Tokens), 10, words: true)!;

        said.Words.Select(word => (word.Text, word.Start, word.End)).Should().Equal(("Hello,", 0, .4), ("world", .5, .9));
    }

    [Fact]
    public void Where_the_tokens_are_not_the_text_no_word_has_a_time() =>
        WhisperText.Of(Segment(" Hell\u00f6, world", Tokens), 10, words: true)!.Words.Should().BeEmpty();

    [Fact]
    public void Nothing_ends_behind_the_piece()
    {
        var said = WhisperText.Of(Segment(" Hello, world", Tokens), .6, words: true)!;

        said.End.Should().Be(.6);
        said.Words[^1].End.Should().Be(.6);
    }

    [Fact]
    public void What_is_made_up_where_nobody_speaks_is_dropped()
    {
        WhisperToken[] unsure = [Token(" Thanks", 0, 20, .1f), Token(" for", 20, 30, .1f), Token(" watching", 30, 50, .1f)];

        WhisperText.Of(Segment(" Thanks for watching", unsure, noSpeech: .8f), 10, words: false).Should().BeNull();
        WhisperText.Of(Segment(" Thanks for watching", unsure, noSpeech: .2f), 10, words: false).Should().NotBeNull();
        WhisperText.Of(Segment(" ", Tokens), 10, words: false).Should().BeNull();
        WhisperText.Of(Segment(" Hello", []), 10, words: false).Should().BeNull();
    }

    private static SegmentData Segment(string text, WhisperToken[] tokens, float noSpeech = 0) =>
        new(text, TimeSpan.Zero, TimeSpan.FromSeconds(1), 0, 0, .5f, noSpeech, "en", tokens);

    private static WhisperToken Token(string text, long start, long end, float probability) =>
        new() { Text = text, Start = start, End = end, Probability = probability };
}
