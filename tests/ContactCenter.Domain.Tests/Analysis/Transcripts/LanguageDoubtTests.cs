using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Transcripts;

public sealed class LanguageDoubtTests
{
    [Theory]
    [InlineData(.75, false)]
    [InlineData(.7499, true)]
    [InlineData(null, false)]
    public void An_engine_of_one_language_that_is_not_sure_of_its_words_is_in_doubt(double? confidence, bool isUnsure) =>
        LanguageDoubt.IsUnsure(Heard(confidence), isAssumed: true, Nothing).Should().Be(isUnsure);

    [Theory]
    [InlineData("de", 20, true)]
    [InlineData("de", 19, false)]
    [InlineData("en", 500, false)]
    [InlineData("EN_gb", 500, false)]
    [InlineData(null, 500, false)]
    public void A_detector_that_reads_another_language_in_twenty_words_is_believed(string? language, int words, bool isUnsure) =>
        LanguageDoubt.IsUnsure(Heard(.9), isAssumed: true, () => new(language, words)).Should().Be(isUnsure);

    [Fact]
    public void A_language_that_was_said_or_heard_is_beyond_doubt() =>
        LanguageDoubt.IsUnsure(Heard(.2), isAssumed: false, Unasked).Should().BeFalse();

    [Fact]
    public void What_other_engines_say_of_their_words_says_nothing_of_the_language() =>
        LanguageDoubt.IsUnsure(Heard(.2) with { IsOfMoonshine = false }, isAssumed: true, Nothing).Should().BeFalse();

    [Fact]
    public void Silence_is_no_foreign_language() =>
        LanguageDoubt.IsUnsure(new(new([], "en"), "engine") { Confidence = 0, IsOfMoonshine = true }, isAssumed: true, Unasked).Should().BeFalse();

    [Fact]
    public void Who_is_not_sure_of_the_words_asks_no_detector() => LanguageDoubt.IsUnsure(Heard(.2), isAssumed: true, Unasked).Should().BeTrue();

    private static LanguageVerdict Nothing() => new(null, 1);

    private static LanguageVerdict Unasked() => throw new InvalidOperationException("nobody has to read the words");

    private static RecordingTranscript Heard(double? confidence) =>
        new(new([new() { Speaker = Speaker.Unknown, Start = 0, End = 1, Text = "a" }], "en-US"), "engine") { Confidence = confidence, IsOfMoonshine = true };
}
