using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Search.Meaning;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>Words that stand in no turn together are found in the summary, for as long as there are transcripts.</summary>
public sealed class SummarySearchTests : IDisposable
{
    private static readonly string[] Words = ["My zebra is ill today", "Please send a carpenter"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_summary_is_found_where_no_turn_has_all_words_and_says_that_it_is_one()
    {
        await using var store = MeaningStore.Open(_folder);
        var call = await store.TellWithoutVectorsAsync("chat-1", Words);

        var hit = (await HitsAsync(store, "zebra carpenter")).Should().ContainSingle().Subject;

        hit.GetProperty("callId").GetString().Should().Be(call);
        hit.GetProperty("speaker").GetString().Should().Be("summary");
        hit.GetProperty("recordingId").GetString().Should().BeEmpty();
        hit.GetProperty("text").GetString().Should().Contain("zebra").And.Contain("carpenter");
        hit.GetProperty("highlights").GetArrayLength().Should().Be(2);
        (await HitsAsync(store, "zebra")).Should().ContainSingle().Which.GetProperty("speaker").GetString().Should().Be("caller", "the turn says it");
    }

    [Fact]
    public async Task A_new_summary_takes_the_place_of_the_old_one()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellWithoutVectorsAsync("chat-1", Words);
        await store.TellWithoutVectorsAsync("chat-1", ["My okapi is well again", "Please send a plumber"]);

        (await HitsAsync(store, "okapi plumber")).Should().ContainSingle();
        (await HitsAsync(store, "okapi carpenter")).Should().HaveCountLessThanOrEqualTo(1, "one call has one summary");
    }

    [Fact]
    public async Task It_is_there_after_a_rebuild_and_goes_with_an_erasure_and_every_word_of_it()
    {
        await using var store = MeaningStore.Open(_folder);
        var call = await store.TellWithoutVectorsAsync("chat-1", Words);
        await store.RebuildAsync();
        (await HitsAsync(store, "zebra carpenter")).Should().ContainSingle();
        await store.Fake.PassAsync(TimeSpan.FromMinutes(5));

        (await ErasedStore.EraseAsync(store.Fake, "call", call)).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(store.Fake);

        (await HitsAsync(store, "zebra carpenter")).Should().BeEmpty();
        ErasedStore.TablesWith(_folder, call).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, "carpenter").Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<JsonElement>> HitsAsync(MeaningStore store, string words) =>
        [.. (await store.FindAsync($"q={Uri.EscapeDataString(words)}")).GetProperty("items").EnumerateArray()];
}
