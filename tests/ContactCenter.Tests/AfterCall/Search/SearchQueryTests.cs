using ContactCenter.AfterCall.Search;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Refund", "\"refund\"")]
    [InlineData("refund invoice", "\"refund\" AND \"invoice\"")]
    [InlineData("\"next Monday\" call", "\"next monday\" AND \"call\"")]
    [InlineData("“next Monday”", "\"next monday\"")]
    [InlineData("\"without end", "\"without end\"")]
    [InlineData("don't", "\"don t\"")]
    [InlineData("refu*", "\"refu\" *")]
    [InlineData("well-know*", "\"well know\" *")]
    [InlineData("refund -invoice", "(\"refund\") NOT (\"invoice\")")]
    [InlineData("a -b -\"c d\" e", "(\"a\" AND \"e\") NOT (\"b\" OR \"c d\")")]
    [InlineData("a - b", "\"a\" AND \"b\"")]
    [InlineData("a OR (b) NEAR", "\"a\" AND \"or\" AND \"b\" AND \"near\"")]
    [InlineData("text:a ^b", "\"text a\" AND \"b\"")]
    [InlineData("東京", "\"東京\"")]
    [InlineData("東京都", "\"東京 京都\"")]
    [InlineData("東京*", "\"東京\"")]
    [InlineData("株", "\"株\" *")]
    [InlineData("\"東京 大阪\"", "\"東京 京 大阪\"")]
    [InlineData("iPhone買", "\"iphone 買\" *")]
    public void A_query_is_read(string text, string expression)
    {
        SearchQuery.TryParse(text, out var query, out var fault).Should().BeTrue(fault);

        query!.Expression.Should().Be(expression);
    }

    [Theory]
    [InlineData("", "*what to look for*")]
    [InlineData(" \"\" - * !", "*what to look for*")]
    [InlineData("-refund", "*at least one word*")]
    [InlineData("refund a*", "*a? has one*")]
    public void What_cannot_be_looked_for_is_told(string text, string told)
    {
        SearchQuery.TryParse(text, out var query, out var fault).Should().BeFalse();

        query.Should().BeNull();
        fault.Should().Match(told);
    }

    [Fact]
    public void A_query_is_bounded()
    {
        SearchQuery.TryParse(new string('a', SearchQuery.MostCharacters), out _, out _).Should().BeTrue();
        SearchQuery.TryParse(new string('a', SearchQuery.MostCharacters + 1), out _, out var length).Should().BeFalse();
        SearchQuery.TryParse(string.Join(' ', Enumerable.Repeat("a", SearchQuery.MostTerms)), out _, out _).Should().BeTrue();
        SearchQuery.TryParse(string.Join(' ', Enumerable.Repeat("a", SearchQuery.MostTerms + 1)), out _, out var count).Should().BeFalse();

        length.Should().Contain("500 characters");
        count.Should().Contain("32 words");
    }

    [Fact]
    public void No_text_is_an_error_of_syntax()
    {
        using var index = new IndexFile();
        index.Add(index.Document("Some words of a document"));
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            if (SearchQuery.TryParse(text, out var query, out var fault))
            {
                FluentActions.Invoking(() => index.Find(query)).Should().NotThrow<SqliteException>("'{0}' is taken as it is", text);
                return fault is null && query.Included.Length > 0;
            }

            return query is null && fault.EndsWith('.');
        }).QuickCheckThrowOnFailure();
    }
}
