using ContactCenter.AfterCall.Search;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("refund", "The [refund], no REFUNDS: [Refund]!")]
    [InlineData("refund*", "The [refund], no [REFUNDS]: [Refund]!")]
    [InlineData("creme", "One [Crème] and one [Cre\u0300me]")]
    [InlineData("\"the refund\"", "[The refund] of the one [the, refund]")]
    [InlineData("don't", "I [don't] and [don’t], Don")]
    [InlineData("one two -three", "three [two] [one]")]
    [InlineData("\"a b\" \"b c\"", "[a b c] d b")]
    [InlineData("東京", "[東京]都に住んでいます、[東京][東京]")]
    [InlineData("京都", "東[京都]、[京都]")]
    [InlineData("東", "[東]京の[東]")]
    [InlineData("ああ", "[あああ]い")]
    [InlineData("ดี", "[ดี]มาก")]
    [InlineData("nothing", "Not a thing")]
    public void What_was_looked_for_is_shown(string query, string marked)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        Marked(text, Highlighter.Find(text, Words.Of(query))).Should().Be(marked);
    }

    [Fact]
    public void Each_highlight_of_a_word_is_the_word_or_begins_with_it() =>
        Prop.ForAll(AnyText.Arbitrary, AnyText.Arbitrary, (text, given) =>
        {
            if (!SearchQuery.TryParse(given, out var query, out _))
                return true;
            // Words that overlap are shown as one.
            var alone = query with { Included = [query.Included[0]] };
            var found = Highlighter.Find(text + " " + given, alone);
            return found.All(each => each.Begin >= 0 && each.Begin < each.End && each.End <= text.Length + 1 + given.Length)
                && found.Zip(found.Skip(1)).All(two => two.First.End <= two.Second.Begin)
                && found.All(each => IsTerm(SearchText.Tokens((text + " " + given)[each.Begin..each.End]), alone.Included[0]));
        }).QuickCheckThrowOnFailure();

    private static bool IsTerm(IReadOnlyList<SearchToken> tokens, SearchTerm term) => term.IsAt(tokens, 0);

    private static string Marked(string text, IEnumerable<Highlight> highlights)
    {
        foreach (var highlight in highlights.Reverse())
            text = $"{text[..highlight.Begin]}[{text[highlight.Begin..highlight.End]}]{text[highlight.End..]}";
        return text;
    }
}
