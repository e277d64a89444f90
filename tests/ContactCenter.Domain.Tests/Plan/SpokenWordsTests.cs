namespace ContactCenter.Domain.Tests.Plan;

public sealed class SpokenWordsTests
{
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
    public void Whole_words_are_found_whatever_their_case_and_punctuation(string text, string words) =>
        SpokenWords.Contains(text, words).Should().BeTrue();

    [Theory]
    [InlineData("wholesales", "sales")]
    [InlineData("sale", "sales")]
    [InlineData("support technical", "technical support")]
    [InlineData("11", "1")]
    [InlineData("anything", "")]
    [InlineData("anything", " ?! ")]
    [InlineData("", "sales")]
    public void Parts_of_words_and_nothing_are_not(string text, string words) =>
        SpokenWords.Contains(text, words).Should().BeFalse();

    [Fact]
    public void The_digits_have_their_names()
    {
        SpokenWords.Digits.Should().Equal("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    }
}
