using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Search.Meaning;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>A text that nobody can decrypt any more hides no other, and its words do not stay in the index.</summary>
public sealed class DamagedTextTests : IDisposable
{
    private static readonly string[] Words = ["My zebra is ill today", "Please send a carpenter"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_search_that_hits_a_damaged_transcript_finds_the_others_tells_it_once_and_has_the_index_built_anew()
    {
        await using var store = MeaningStore.Open(_folder);
        var damaged = await store.TellWithoutVectorsAsync("chat-1", Words);
        var whole = await store.TellWithoutVectorsAsync("chat-2", Words);
        DamageTranscript(damaged);

        var first = await store.FindAsync("q=zebra");
        await store.FindAsync("q=zebra");

        CallsOf(first).Should().Equal(whole);
        store.Fake.Logs.Entries.Should().ContainSingle(line => line.Message.Contains($"of call {damaged} cannot be read"))
            .Which.Message.Should().StartWith("The transcript of recording").And.Contain("the search index is built anew");
        await store.Fake.SettleAsync();

        var rebuilt = await store.FindAsync("q=zebra%20ill");
        rebuilt.GetProperty("items").EnumerateArray().Select(hit => (hit.GetProperty("callId").GetString(), hit.GetProperty("speaker").GetString()))
            .Should().BeEquivalentTo([(whole, "caller"), (damaged, "summary")], "the damaged transcript is in the index no more, and the summary is whole");
    }

    [Fact]
    public async Task A_damaged_summary_takes_neither_its_call_nor_another_with_it()
    {
        await using var store = MeaningStore.Open(_folder);
        var damaged = await store.TellWithoutVectorsAsync("chat-1", Words);
        var whole = await store.TellWithoutVectorsAsync("chat-2", Words);
        ErasedStore.ExecuteInHistory(_folder, $"UPDATE derived_texts SET body = zeroblob(64) WHERE call = '{damaged}' AND name = 'summary'");

        CallsOf(await store.FindAsync("q=zebra%20carpenter")).Should().Equal(whole);
        store.Fake.Logs.Entries.Should().ContainSingle(line => line.Message.StartsWith($"The summary of call {damaged} cannot be read"));
        await store.Fake.SettleAsync();

        CallsOf(await store.FindAsync("q=zebra")).Should().BeEquivalentTo([damaged, whole], "its turns are as they were");
    }

    [Fact]
    public async Task The_words_of_a_damaged_transcript_go_when_another_takes_its_place()
    {
        await using var store = MeaningStore.Open(_folder);
        var call = await store.TellWithoutVectorsAsync("chat-1", [$"My {ErasedStore.RareWord} is ill", "Please send a carpenter"]);
        var other = await store.TellWithoutVectorsAsync("chat-2", Words);

        await SaveAsync(store, call, other);
        await AnalyseAsync(store, call);

        CallsOf(await store.FindAsync("q=zebra")).Should().BeEquivalentTo([call, other]);
        (await store.FindAsync($"q={ErasedStore.RareWord}")).GetProperty("total").GetInt32().Should().Be(0);
        IndexedTerms().Should().Contain("zebra").And.NotContain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task The_words_of_a_damaged_summary_go_when_another_takes_its_place()
    {
        await using var store = MeaningStore.Open(_folder);
        var call = await store.TellWithoutVectorsAsync("chat-1", [$"My {ErasedStore.RareWord} is ill today", "Please send a carpenter"]);
        var other = await store.TellWithoutVectorsAsync("chat-2", Words);
        ErasedStore.ExecuteInHistory(_folder, $"UPDATE derived_texts SET body = zeroblob(64) WHERE call = '{call}' AND name = 'summary'");

        await SaveAsync(store, call, other);
        await AnalyseAsync(store, call);

        CallsOf(await store.FindAsync("q=zebra%20carpenter")).Should().BeEquivalentTo([call, other], "both have the new summary");
        IndexedTerms().Should().NotContain(ErasedStore.RareWord);
    }

    private static List<string?> CallsOf(JsonElement found) =>
        [.. found.GetProperty("items").EnumerateArray().Select(hit => hit.GetProperty("callId").GetString())];

    /// <summary>Keeps the transcript of the other call in place of the call's own, which cannot be decrypted by then.</summary>
    private async Task SaveAsync(MeaningStore store, string call, string other)
    {
        var (index, transcripts) = (store.Fake.Services.GetRequiredService<IRecordingIndex>(), store.Fake.Services.GetRequiredService<ITranscripts>());
        var cancellation = TestContext.Current.CancellationToken;
        var kept = (await transcripts.OfCallAsync(other, cancellation)).Should().ContainSingle().Subject;
        DamageTranscript(call);
        var recording = (await index.OfCallAsync(call, cancellation)).Should().ContainSingle().Subject;
        (await transcripts.SaveAsync(recording, kept with { Recording = recording.Number }, static () => true, cancellation)).Should().BeTrue();
    }

    private void DamageTranscript(string call) =>
        ErasedStore.ExecuteInHistory(_folder, $"UPDATE transcripts SET body = zeroblob(64) WHERE call = '{call}'");

    private static async Task AnalyseAsync(MeaningStore store, string call)
    {
        var background = store.Fake.Services.GetRequiredService<BackgroundWork>();
        await background.AddAsync([AnalyseHandler.Work(background, call, store.Fake.Clock.GetUtcNow())]);
        await store.Fake.SettleAsync();
    }

    private List<string> IndexedTerms()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("history.db")};Pooling=False");
        connection.Open();
        connection.Execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search_terms', 'row')");
        return [.. connection.Query<string>("SELECT term FROM vocabulary")];
    }
}
