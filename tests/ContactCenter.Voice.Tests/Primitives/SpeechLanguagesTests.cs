namespace ContactCenter.Voice.Tests.Primitives;

/// <summary>The languages in which the platform speaks.</summary>
public sealed class SpeechLanguagesTests
{
    [Fact]
    public void Each_stands_once_in_the_order_of_codes() =>
        SpeechLanguages.All.Select(language => language.Code).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();

    [Theory]
    [InlineData("en-GB", 8)]
    [InlineData("en-gb", 8)]
    [InlineData("en-US", 12)]
    [InlineData("cy-GB", 1)]
    [InlineData("lt-LT", null)]
    public void A_language_is_found_in_any_case_with_how_many_voices_it_has(string code, int? styles) =>
        SpeechLanguages.Find(code)!.Styles.Should().Be(styles);

    [Theory]
    [InlineData("en")]
    [InlineData("tlh")]
    [InlineData("")]
    public void What_is_none_is_not_found(string code) => SpeechLanguages.Find(code).Should().BeNull();

    [Theory]
    [InlineData("en-GB", 7, true)]
    [InlineData("en-GB", 8, false)]
    [InlineData("en-GB", -1, false)]
    [InlineData("mr-IN", 5, true)]
    public void A_voice_is_known_by_its_number(string code, int style, bool isKnown) => SpeechLanguages.Find(code)!.Has(style).Should().Be(isKnown);
}
