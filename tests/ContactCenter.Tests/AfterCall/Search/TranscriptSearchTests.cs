using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class TranscriptSearchTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly StorageFolder _storage;
    private readonly HistoryDatabase _history;

    public TranscriptSearchTests()
    {
        _storage = StorageFolder.Open(_folder.Path);
        _history = new(_storage, [new OldSurveys([], NullLogger<OldSurveys>.Instance)], NullLogger<HistoryDatabase>.Instance);
    }

    [Fact]
    public async Task Hits_are_shown_with_their_texts_and_what_was_looked_for()
    {
        var texts = new Texts { [new("call", "recording", 0)] = "Refund, please: a refund!", [new("call", "recording", 1)] = "No refunds." };
        await IndexAsync(texts);

        var page = await new TranscriptSearch(_history, texts).FindAsync(Request("refund"), near: [], TestContext.Current.CancellationToken);

        var hit = page.Hits.Should().ContainSingle().Subject;
        (hit.Document.Key.Segment, hit.Text, hit.Document.Start).Should().Be((0, "Refund, please: a refund!", 10));
        hit.Highlights.Should().Equal(new Highlight(0, 6), new Highlight(18, 24));
        (page.Total, page.IsWhole, page.Next).Should().Be((1, true, null));
    }

    [Fact]
    public async Task A_hit_whose_text_is_there_no_more_is_left_out()
    {
        var texts = new Texts { [new("call", "recording", 0)] = "word", [new("call", "recording", 1)] = "word" };
        await IndexAsync(texts);
        texts.Remove(new("call", "recording", 1));

        var page = await new TranscriptSearch(_history, texts).FindAsync(Request("word"), near: [], TestContext.Current.CancellationToken);

        page.Hits.Select(hit => hit.Document.Key.Segment).Should().Equal(0);
    }

    public void Dispose()
    {
        _history.Dispose();
        _storage.Dispose();
        _folder.Dispose();
    }

    private static SearchRequest Request(string query) => new() { Query = Words.Of(query), Scope = DepartmentScope.All };

    private async Task IndexAsync(Texts texts)
    {
        var documents = texts.Select(text => new SearchDocument
        {
            Key = text.Key,
            Facts = new(IndexFile.Noon),
            Text = text.Value,
            Start = 10 + text.Key.Segment,
            Speaker = default,
        });
        foreach (var change in SearchRebuild.Changes(documents))
            await _history.WriteAsync([change]);
    }

    private sealed class Texts : Dictionary<DocumentKey, string>, ITranscriptTexts
    {
        public ValueTask<IReadOnlyDictionary<DocumentKey, string>> ReadAsync(
            IReadOnlyCollection<DocumentKey> documents, CancellationToken cancellationToken) =>
            new(documents.Where(ContainsKey).ToDictionary(document => document, document => this[document]));
    }
}
