namespace ContactCenter.Voice.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("yue", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("en-ab", true)]
    [InlineData("en-abcdefgh", true)]
    [InlineData("", false)]
    [InlineData("e", false)]
    [InlineData("e-GB", false)]
    [InlineData("engl", false)]
    [InlineData("engl-GB", false)]
    [InlineData("e1", false)]
    [InlineData("e1-GB", false)]
    [InlineData("12", false)]
    [InlineData("en-", false)]
    [InlineData("en-a", false)]
    [InlineData("en_GB", false)]
    [InlineData("en-abcdefghi", false)]
    [InlineData("en-G_", false)]
    [InlineData("en-__", false)]
    [InlineData("en-GB-", false)]
    [InlineData("en-GB-a", false)]
    [InlineData("en-GB-abcdefghi", false)]
    [InlineData("en--GB", false)]
    public void A_language_tag_is_two_or_three_letters_and_then_parts_of_two_to_eight(string text, bool isOne) =>
        LanguageTag.IsWellFormed(text).Should().Be(isOne);
}
