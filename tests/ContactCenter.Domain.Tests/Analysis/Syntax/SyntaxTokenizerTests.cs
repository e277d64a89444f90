using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.Domain.Tests.Analysis.Syntax;

public sealed class SyntaxTokenizerTests
{
    [Theory]
    [InlineData("I don't know.", "I|do|n't|know|.")]
    [InlineData("I’m sure she'll pay Tom's bill", "I|’m|sure|she|'ll|pay|Tom|'s|bill")]
    [InlineData("You cannot, dont even try", "You|can|not|,|do|nt|even|try")]
    [InlineData("we're gonna call", "we|'re|gon|na|call")]
    [InlineData("1,000.50 at 10:30, on 3/4", "1,000.50|at|10:30|,|on|3/4")]
    [InlineData("Mr. Smith of the U.S. agency", "Mr.|Smith|of|the|U.S.|agency")]
    [InlineData("my check-in by e-mail", "my|check|-|in|by|e-mail")]
    [InlineData("Well... what?!", "Well|...|what|?|!")]
    [InlineData("write to a.b@example.com.", "write|to|a.b@example.com|.")]
    [InlineData("the card is [card], [security-code] too", "the|card|is|[card]|,|[security-code]|too")]
    [InlineData("an array [0 is open", "an|array|[|0|is|open")]
    [InlineData("smile 😀 now", "smile|😀|now")]
    public void Words_are_cut_as_in_the_treebank(string text, string cut) =>
        string.Join('|', SyntaxTokenizer.TokensOf(text).Select(token => text[token.Begin..token.End])).Should().Be(cut);

    [Fact]
    public void A_placeholder_is_one_word_that_says_so() =>
        SyntaxTokenizer.TokensOf("[card]").Should().Equal(new SyntaxToken(0, 6, IsPlaceholder: true));
}
