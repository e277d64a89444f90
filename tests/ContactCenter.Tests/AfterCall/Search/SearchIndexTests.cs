using ContactCenter.AfterCall.Search;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly IndexFile _index = new();

    [Theory]
    [InlineData("refund", "call-1", "call-2")]
    [InlineData("REFUND invoice", "call-1")]
    [InlineData("\"a refund\"", "call-1")]
    [InlineData("invo*", "call-1", "call-3")]
    [InlineData("refund -invoice", "call-2")]
    [InlineData("creme brulee", "call-4")]
    [InlineData("crème", "call-4")]
    [InlineData("東京", "call-5")]
    [InlineData("京都に", "call-5")]
    [InlineData("住", "call-5")]
    [InlineData("都京")]
    [InlineData("ดี", "call-6")]
    [InlineData("nobody")]
    public void Documents_are_found_by_their_words(string query, params string[] calls)
    {
        _index.Add(
            _index.Document("I want a refund of the invoice"),
            _index.Document("The refund: it was a mistake"),
            _index.Document("Two invoices"),
            _index.Document("Crème brûlée"),
            _index.Document("東京都に住んでいます"),
            _index.Document("สวัสดีครับ"));

        _index.Calls(query).Should().Equal(calls);
    }

    [Fact]
    public void A_hit_tells_where_it_is()
    {
        _index.Add(_index.Document("One", "Sales") with { Key = new("call", "recording", 7), Start = 61.2345, Speaker = Speaker.Agent });

        var hit = _index.Find(Words.Of("one")).Page.Should().ContainSingle().Subject;

        (hit.Key, hit.Start, hit.Speaker).Should().Be((new DocumentKey("call", "recording", 7), 61.234, Speaker.Agent));
        (hit.StartedAt, hit.Department).Should().Be((IndexFile.Noon, "Sales"));
        hit.Relevance.Should().Be(1);
    }

    [Fact]
    public void What_says_it_more_often_in_fewer_words_comes_first()
    {
        _index.Add(
            _index.Document("one refund and a great many other words that have nothing to do with it at all"),
            _index.Document("refund refund"),
            _index.Document("no such word"),
            _index.Document("none here"),
            _index.Document("nor here"));

        var found = _index.Find(Words.Of("refund")).Page;

        found.Select(hit => hit.Key.CallId).Should().Equal("call-2", "call-1");
        found[0].Relevance.Should().Be(1);
        found[1].Relevance.Should().BeInRange(0.9, 0.99);
    }

    [Fact]
    public void Nobody_finds_or_counts_what_they_may_not_read()
    {
        _index.Add(
            _index.Document("word", "Sales"), _index.Document("word", "Support"), _index.Document("word"), _index.Document("word", "Billing"));

        Found(DepartmentScope.All).Should().Equal("call-1", "call-2", "call-3", "call-4");
        Found(DepartmentScope.None).Should().BeEmpty();
        Found(new(["sales", "Billing"], WithoutDepartment: false)).Should().Equal("call-1", "call-4");
        Found(new(["Support", "nowhere"], WithoutDepartment: true)).Should().Equal("call-2", "call-3");
        Found(new([], WithoutDepartment: true)).Should().Equal("call-3");
        Found(new(["Support"], WithoutDepartment: true), request => request with { Department = "Sales" }).Should().BeEmpty();
    }

    [Fact]
    public void Calls_are_filtered()
    {
        _index.Add(
            _index.Document("word", "Sales", IndexFile.Noon, score: 1) with { Language = "de", Agent = "Anna" },
            _index.Document("word", "Sales", IndexFile.Noon.AddDays(1), score: 3) with { Language = "de-CH", Agent = "Ben" },
            _index.Document("word", "Support", IndexFile.Noon.AddDays(2)) with { Language = "den" });

        Found(change: request => request with { From = IndexFile.Noon.AddTicks(1) }).Should().Equal("call-2", "call-3");
        Found(change: request => request with { To = IndexFile.Noon.AddDays(2) }).Should().Equal("call-1", "call-2");
        Found(change: request => request with { Department = "support" }).Should().Equal("call-3");
        Found(change: request => request with { Agent = "ben" }).Should().Equal("call-2");
        Found(change: request => request with { Language = "DE" }).Should().Equal("call-1", "call-2");
        Found(change: request => request with { Language = "de-ch" }).Should().Equal("call-2");
        Found(change: request => request with { Language = "d%" }).Should().BeEmpty();
        Found(change: request => request with { LowestScore = 2 }).Should().Equal("call-2");
        Found(change: request => request with { HighestScore = 2 }).Should().Equal("call-1");
    }

    [Fact]
    public void Pages_hold_each_hit_once_and_the_number_of_all()
    {
        _index.Add(Enumerable.Range(0, 25).Select(number => _index.Document(number % 3 == 0 ? "word word" : "a word")));
        var request = new SearchRequest { Query = Words.Of("word"), Scope = DepartmentScope.All, Limit = 10 };

        var first = _index.Find(request);
        var second = _index.Find(request with { After = first.Next });
        var third = _index.Find(request with { After = second.Next });

        new[] { first, second, third }.Select(page => (page.Page.Length, page.Total, page.IsWhole, page.Next is null))
            .Should().Equal((10, 25, true, false), (10, 25, true, false), (5, 25, true, true));
        new[] { first, second, third }.SelectMany(page => page.Page).Select(hit => hit.Key).Should().OnlyHaveUniqueItems().And.HaveCount(25);
    }

    [Fact]
    public void One_search_looks_at_so_many_documents_and_says_so()
    {
        _index.Add(Enumerable.Range(0, 20).Select(number => _index.Document("word", number < 10 ? "Sales" : "Support")));

        Counted(new(Looked: 20, Ranked: 20)).Should().Be((20, true));
        Counted(new(Looked: 19, Ranked: 20)).Should().Be((20, false));
        Counted(new(Looked: 20, Ranked: 5)).Should().Be((5, false));
        Counted(new(Looked: 9, Ranked: 20), new(["Sales"], WithoutDepartment: false)).Should().Be((0, false), "those that are looked at are the newest");
        Counted(new(Looked: 20, Ranked: 20), new(["Sales"], WithoutDepartment: false)).Should().Be((10, true));
    }

    [Fact]
    public void Of_those_that_are_ranked_all_are_the_newest()
    {
        _index.Add(Enumerable.Range(0, 20).Select(_ => _index.Document("word")));

        _index.Find(new() { Query = Words.Of("word"), Scope = DepartmentScope.All }, new(Looked: 20, Ranked: 2)).Page
            .Select(hit => hit.Key.CallId).Should().Equal("call-20", "call-19");
    }

    [Fact]
    public void A_document_is_indexed_once()
    {
        var document = _index.Document("first words");
        _index.Add(document, document, document with { Text = "other words" });

        _index.Calls("words").Should().Equal("call-1");
        _index.Calls("other").Should().BeEmpty();
        _index.Terms().Should().Equal(("first", 1, 1), ("words", 1, 1));
    }

    [Fact]
    public void A_text_without_words_leaves_nothing()
    {
        var document = _index.Document(" … ");
        _index.Add(document);

        _index.Remove(document, document.Text).Should().BeTrue();
        SearchReader.IsBuilt(_index.Reader).Should().BeTrue();
    }

    public void Dispose() => _index.Dispose();

    private (int Total, bool IsWhole) Counted(SearchLimits limits, DepartmentScope? scope = null)
    {
        var found = _index.Find(new() { Query = Words.Of("word"), Scope = scope ?? DepartmentScope.All }, limits);
        return (found.Total, found.IsWhole);
    }

    private List<string> Found(DepartmentScope? scope = null, Func<SearchRequest, SearchRequest>? change = null)
    {
        var request = new SearchRequest { Query = Words.Of("word"), Scope = scope ?? DepartmentScope.All };
        request = change?.Invoke(request) ?? request;
        var calls = _index.Calls(request).ToList();
        _index.Find(request).Total.Should().Be(calls.Count);
        return calls;
    }
}
