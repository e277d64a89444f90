using System.Text;
using ContactCenter.AfterCall.Search;
using Dapper;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>What was erased is in no file.</summary>
public sealed class SearchErasureTests : IDisposable
{
    private const string Rare = "xylophoniac";

    /// <summary>FTS5 keeps of a term only what the one before it does not begin with: this word follows "zebra".</summary>
    private const string Compressed = "zebrqvqvqv";

    private readonly IndexFile _index = new();

    [Fact]
    public void Words_of_a_removed_document_are_in_no_file()
    {
        var document = _index.Document("The Xylophoniac saw a zebrQVQVQV");
        _index.Add(_index.Document("A zebra and a zebrx"), document, _index.Document("Other words"));
        Files(Rare).Should().NotBeEmpty();
        Files(Compressed[4..]).Should().NotBeEmpty();

        _index.Remove(document, document.Text).Should().BeTrue();
        Files(Rare).Should().NotBeEmpty("the log has it still");
        _index.TruncateLog().Should().BeTrue();

        Files(Rare).Should().BeEmpty();
        Files(Compressed[4..]).Should().BeEmpty();
        _index.Terms().Select(term => term.Term).Should().Equal("a", "and", "other", "words", "zebra", "zebrx");
        _index.Check();
        _index.Calls("zebra").Should().Equal("call-2");
    }

    /// <summary>Each term of a leaf, also the one by which the leaf is found, and after segments were merged.</summary>
    [Fact]
    public void Many_rare_words_among_many_others_are_in_no_file()
    {
        var random = new Random(7);
        var documents = Enumerable.Range(0, 1_500)
            .Select(number => _index.Document($"{Common(random)} {Common(random)} {(number % 2 == 0 ? $"{Rare}{random.Next(100_000)}" : "plain")}")).ToList();
        foreach (var part in documents.Chunk(20))
            _index.Add(part);
        Files(Rare).Should().NotBeEmpty();

        foreach (var document in documents.Where(document => document.Text.Contains(Rare, StringComparison.Ordinal)).OrderBy(_ => random.Next()))
            _index.Remove(document, document.Text).Should().BeTrue();
        _index.TruncateLog().Should().BeTrue();

        Files(Rare[..5]).Should().BeEmpty();
        _index.Terms().Should().NotContain(term => term.Term.StartsWith('x'));
        _index.Check();
        _index.Find(Words.Of("plain")).Total.Should().Be(750);
    }

    [Fact]
    public void A_document_whose_text_cannot_be_read_is_found_no_more_and_its_words_go_when_the_index_is_built_anew()
    {
        var (unreadable, kept) = (_index.Document($"a {Rare}"), _index.Document("a word"));
        _index.Add(unreadable, kept);

        _index.Remove(unreadable, text: null).Should().BeFalse();

        _index.Find(Words.Of("a")).Should().Match<FoundDocuments>(found => found.Total == 1 && !found.IsWhole);
        _index.Terms().Select(term => term.Term).Should().Contain(Rare);
        foreach (var change in SearchRebuild.Changes([kept]))
            _index.Write(change);
        _index.TruncateLog().Should().BeTrue();
        Files(Rare).Should().BeEmpty();
        _index.Find(Words.Of("a")).Should().Match<FoundDocuments>(found => found.Total == 1 && found.IsWhole);
    }

    [Fact]
    public void A_text_that_was_not_indexed_never_spoils_the_index()
    {
        var document = _index.Document("some words");
        _index.Add(document, _index.Document("other words"));

        _index.Remove(document, "quite other words").Should().BeFalse();

        SearchReader.IsBuilt(_index.Reader).Should().BeFalse();
        _index.Terms().Should().Equal(("other", 1, 1), ("some", 1, 1), ("words", 2, 2));
        _index.Calls("words").Should().Equal("call-2");
    }

    [Fact]
    public void What_is_left_of_a_call_goes_with_it()
    {
        var (first, second) = (_index.Document("first"), _index.Document("second"));
        _index.Add(first, second);

        var areGone = new List<bool>();
        _index.Write(rows =>
        {
            areGone.Add(SearchTables.Remove(rows, first.Key, first.Text));
            areGone.Add(SearchTables.RemoveRest(rows, first.Key.CallId));
            areGone.Add(SearchTables.RemoveRest(rows, second.Key.CallId));
        });

        areGone.Should().Equal(true, true, false);
        _index.Calls("first").Should().BeEmpty();
        _index.Calls("second").Should().BeEmpty();
    }

    [Fact]
    public void A_removal_is_repeated_without_harm()
    {
        var document = _index.Document("word");
        _index.Add(document);

        _index.Remove(document, document.Text).Should().BeTrue();
        _index.Remove(document, document.Text).Should().BeTrue();

        _index.Terms().Should().BeEmpty();
        SearchReader.IsBuilt(_index.Reader).Should().BeTrue();
        _index.Add(document);
        _index.Calls("word").Should().Equal("call-1");
    }

    [Fact]
    public void A_log_that_somebody_reads_is_not_truncated()
    {
        _index.Add(_index.Document("word"));
        using (var reading = _index.Reader.BeginTransaction(deferred: true))
        {
            _index.Reader.ExecuteScalar<long>("SELECT count(*) FROM search_documents", transaction: reading);
            _index.Add(_index.Document("word"));
            _index.TruncateLog(TimeSpan.Zero).Should().BeFalse();
        }

        _index.TruncateLog().Should().BeTrue();
    }

    public void Dispose() => _index.Dispose();

    private static string Common(Random random) => $"w{random.Next(3_000)}";

    private IEnumerable<string> Files(string word) => _index.FilesWith(Encoding.UTF8.GetBytes(word)).Select(file => Path.GetFileName(file)!);
}
