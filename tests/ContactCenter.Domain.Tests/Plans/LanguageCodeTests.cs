namespace ContactCenter.Domain.Tests.Plans;

public sealed class LanguageCodeTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN-gb", "en")]
    [InlineData("cmn-hans-CN", "cmn")]
    [InlineData("en_GB", "en")]
    public void It_is_what_stands_before_the_first_hyphen_or_underscore(string tag, string code) => LanguageCode.Of(tag).Should().Be(code);

    [Theory]
    [InlineData("EN-gb", "en")]
    [InlineData("deu", "de")]
    [InlineData("yue", "yue")]
    [InlineData("cmn-hans-CN", "zh")]
    [InlineData("jw", "jw")]
    [InlineData("in-ID", "id")]
    [InlineData("la", "la")]
    [InlineData("zz", null)]
    [InlineData("xyz", null)]
    [InlineData("Deutsch", null)]
    [InlineData("", null)]
    public void What_is_no_language_is_told_from_what_is(string tag, string? code) => LanguageCode.KnownOf(tag).Should().Be(code);

    [Theory]
    [InlineData("en-GB", "EN", true)]
    [InlineData("no", "nb-NO", true)]
    [InlineData("nn", "nb", true)]
    [InlineData("fil-PH", "tl", true)]
    [InlineData("jw", "jv-ID", true)]
    [InlineData("iw_IL", "he", true)]
    [InlineData("in", "id", true)]
    [InlineData("cmn-CN", "zh", true)]
    [InlineData("da", "no", false)]
    public void Two_tags_are_of_one_language(string tag, string other, bool areSame) => LanguageCode.AreSame(tag, other).Should().Be(areSame);

    [Theory]
    [InlineData("nb-NO", "no")]
    [InlineData("nn", "nn")]
    [InlineData("fil", "tl")]
    [InlineData("jv", "jw")]
    [InlineData("jw", "jw")]
    [InlineData("iw", "he")]
    [InlineData("in", "id")]
    [InlineData("EN-gb", "en")]
    [InlineData("yue", "yue")]
    public void Whisper_has_codes_of_its_own(string tag, string code) => LanguageCode.ForWhisper(tag).Should().Be(code);
}
