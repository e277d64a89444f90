using ContactCenter.AfterCall.Search;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class SearchRebuildTests : IDisposable
{
    private static readonly string[] Queries = ["refund", "東京 -don", "cre*"];

    private readonly IndexFile _index = new();

    [Fact]
    public void An_index_that_was_built_anew_is_the_one_that_grew()
    {
        var random = new Random(11);
        var documents = Enumerable.Range(0, 1_200).Select(_ => ModelDocument.Any(random, _index).Indexed).ToList();
        foreach (var document in documents)
            _index.Add(document);
        foreach (var document in documents.Take(200))
            _index.Remove(document, document.Text);
        documents.RemoveRange(0, 200);
        var (terms, hits) = (_index.Terms(), Hits());

        Rebuild(documents);

        _index.Terms().Should().Equal(terms);
        Hits().Should().Equal(hits);
        SearchReader.IsBuilt(_index.Reader).Should().BeTrue();
        _index.Check();
    }

    [Fact]
    public void One_that_ends_early_counts_as_incomplete()
    {
        var documents = Enumerable.Range(0, 600).Select(_ => _index.Document("word")).ToList();
        _index.Add(documents);

        foreach (var change in SearchRebuild.Changes(documents).Take(2))
            _index.Write(change);

        _index.Find(Words.Of("word")).Should().Match<FoundDocuments>(found => found.Total == 500 && !found.IsWhole);
        Rebuild(documents);
        _index.Find(Words.Of("word")).Should().Match<FoundDocuments>(found => found.Total == 600 && found.IsWhole);
    }

    [Fact]
    public void A_call_that_is_blocked_meanwhile_stays_out()
    {
        var (blocked, other) = (_index.Document("word"), _index.Document("word"));

        foreach (var change in SearchRebuild.Changes([blocked, other], (_, call) => call != blocked.Key.CallId))
            _index.Write(change);

        _index.Calls("word").Should().Equal(other.Key.CallId);
    }

    [Fact]
    public void An_index_of_another_version_is_to_be_built_anew()
    {
        _index.Write(rows => rows.Statement("UPDATE search_state SET version = version + 1").Run());

        SearchReader.IsBuilt(_index.Reader).Should().BeFalse();
        Rebuild([]);
        SearchReader.IsBuilt(_index.Reader).Should().BeTrue();
    }

    public void Dispose() => _index.Dispose();

    private void Rebuild(IEnumerable<SearchDocument> documents)
    {
        foreach (var change in SearchRebuild.Changes(documents))
            _index.Write(change);
    }

    private List<FoundDocument> Hits() => [.. Queries.SelectMany(query => _index.Find(Words.Of(query)).Page)];
}
