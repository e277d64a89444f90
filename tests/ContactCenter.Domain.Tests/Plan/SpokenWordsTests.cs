using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Plan;

public sealed class SpokenWordsTests
{
    /// <summary>Texts of several scripts, with marks, joiners and what is no character; without the letters of which only one case exists.</summary>
    private static Gen<string> AnyText => Gen.Elements(
        "a", "Z", "é", "ß", "σ", "ﬁ", "Ａ", "1", "１", " ", "'", "-", "営", "ー", "ｶ", "ﾞ", "の", "ข", "\u0e49", "한", "न", "\u094d", "\u200d", "\u0301", "😀",
        "\ud83d", "\ufffe")
        .ListOf().Select(string.Concat);

    [Theory]
    [InlineData("sales", "sales")]
    [InlineData("Sales, please!", "sales")]
    [InlineData("I'd like the SALES department", "sales department")]
    [InlineData("technical   support.", "Technical Support")]
    [InlineData("what's new", "whats new")]
    [InlineData("what’s new", "what's new")]
    [InlineData("ÉTÉ", "été")]
    [InlineData("number 1", "1")]
    [InlineData("bitte 𝒂𝒃", "𝒂𝒃")]
    [InlineData("हिन्दी में", "हिन्दी")]
    [InlineData("営業部をお願いします", "営業")]
    [InlineData("あの、サポートお願いします", "サポート")]
    [InlineData("ｻﾎﾟｰﾄお願いします", "サポート")]
    [InlineData("1番をお願いします", "1")]
    [InlineData("AI営業です", "ai営業")]
    [InlineData("ขอสายฝ่ายขายครับ", "ฝ่ายขาย")]
    [InlineData("ข้อมูลทั้งน้ำ", "น้ำ")]
    [InlineData("ＳＡＬＥＳ", "sales")]
    [InlineData("１", "1")]
    [InlineData("STRASSE", "straße")]
    [InlineData("Maße", "MASSE")]
    [InlineData("ΠΩΛΉΣΕΙΣ", "πωλήσεις")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("می\u200cخواهم", "میخواهم")]
    [InlineData("ก้ข", "ก้")]
    [InlineData("一一", "一")]
    [InlineData("㐀㐀", "㐀")]
    [InlineData("々々", "々")]
    [InlineData("កក", "ក")]
    [InlineData("ကက", "က")]
    [InlineData("ㇿㇿ", "ㇿ")]
    [InlineData("\U00020000\U00020000", "\U00020000")]
    [InlineData("sales \ud83d", "sales")]
    [InlineData("\ufffe sales", "sales")]
    public void Whole_words_are_found_whatever_their_case_and_punctuation(string text, string words) =>
        SpokenWords.Contains(text, words).Should().BeTrue();

    [Theory]
    [InlineData("wholesales", "sales")]
    [InlineData("sale", "sales")]
    [InlineData("support technical", "technical support")]
    [InlineData("11", "1")]
    [InlineData("hi営業", "i営業")]
    [InlineData("営 業", "営業部")]
    [InlineData("กำลัง", "ก")]
    [InlineData("영업부", "영업")]
    [InlineData("हिन्दी", "हि")]
    [InlineData("keyboards営業", "board")]
    [InlineData("anything", "")]
    [InlineData("anything", " ?! ")]
    [InlineData("", "sales")]
    public void Parts_of_words_and_nothing_are_not(string text, string words) =>
        SpokenWords.Contains(text, words).Should().BeFalse();

    [Fact]
    public void Whatever_is_said_contains_itself_in_any_case_and_width() => Prop.ForAll(AnyText.ToArbitrary(), AnyText.ToArbitrary(), (words, around) =>
    {
        if (SpokenWords.Plain(words).Length <= 2)
            return;
        foreach (var said in (string[])[words, words.ToUpperInvariant(), words.ToLowerInvariant(), $"{around}, {words}! {around}"])
            SpokenWords.Contains(said, words).Should().BeTrue("'{0}' holds '{1}'", said, words);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_compared_stays_the_same_when_it_is_compared_again() => Prop.ForAll(AnyText.ToArbitrary(), text =>
    {
        var plain = SpokenWords.Plain(text);

        plain.Should().StartWith(" ").And.EndWith(" ").And.NotContain("  ");
        SpokenWords.Plain(plain).Should().Be(plain);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_of_a_stranger_is_too_strange() => Prop.ForAll<string?, string?>((text, words) =>
    {
        var search = () => SpokenWords.Contains(text ?? "\udc00\ufffe", words ?? "\ud800");

        search.Should().NotThrow();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_digits_have_their_names()
    {
        SpokenWords.Digits.Should().Equal("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    }
}
