using System.Net;
using System.Text.Json;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Search.Meaning;

/// <summary>What was said is found by what it means, whatever words somebody looks for it with.</summary>
public sealed class MeaningSearchTests : IDisposable
{
    private const string Refund = "I would like my money back";
    private const string Chair = "The seat that came is broken";
    private const string Train = "The rail replacement was late";

    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_passage_that_means_the_same_is_found_with_its_text_and_nothing_highlighted()
    {
        await using var store = MeaningStore.Open(_folder);
        var call = await store.TellAsync("chat-1", [Refund, Chair]);

        var found = await store.FindAsync("q=refund");

        store.Questions.Asked.Should().Equal("refund");
        found.GetProperty("meaning").GetProperty("state").GetString().Should().Be("on");
        found.GetProperty("meaning").GetProperty("since").GetDateTimeOffset().Should().Be(store.Fake.Clock.GetUtcNow());
        var hit = found.GetProperty("items")[0];
        hit.GetProperty("callId").GetString().Should().Be(call);
        hit.GetProperty("text").GetString().Should().Be(Refund);
        hit.GetProperty("highlights").GetArrayLength().Should().Be(0);
        hit.GetProperty("speaker").GetString().Should().Be("caller");
        hit.GetProperty("department").GetString().Should().Be("Sales");
        hit.GetProperty("score").GetDouble().Should().Be(1);
        found.GetProperty("total").GetInt32().Should().Be(2, "of so few nobody can tell which stand out");
    }

    [Fact]
    public async Task A_table_of_a_search_has_every_hit_and_the_audit_not_what_was_looked_for()
    {
        await using var store = MeaningStore.Open(_folder, ("Search:MeaningMegabytes", "0"));
        for (var i = 0; i < 60; i++)
            await store.TellWithoutVectorsAsync($"chat-{i}", [Refund]);

        var table = await store.Fake.AskAsync("/api/v1/search?q=money&format=csv", Supervisor.Key);

        var rows = table.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].Should().Be("callId,recordingId,start,speaker,text,highlights,score,caller,department,startedAt");
        rows.Should().HaveCount(61);
        var line = (await store.Fake.ItemsAsync("/api/v1/audit?action=listExported")).Should().ContainSingle().Subject;
        line.GetProperty("object").GetString().Should().Be("search");
        line.GetProperty("after").GetRawText().Should().Contain("60").And.NotContain("money");
    }

    [Fact]
    public async Task What_is_found_by_words_and_by_meaning_comes_first_and_once()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Chair, "I was charged, a refund please", Train]);
        await store.TellAsync("chat-2", [Refund]);

        var hits = (await store.FindAsync("q=refund")).GetProperty("items").EnumerateArray().ToList();

        hits[0].GetProperty("text").GetString().Should().Be("I was charged, a refund please");
        hits[0].GetProperty("highlights").GetRawText().Should().Be("[[17,23]]");
        hits[0].GetProperty("start").GetDouble().Should().Be(10);
        hits.Should().HaveCount(4).And.OnlyHaveUniqueItems(hit => hit.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Nothing_is_found_that_must_not_be_there_or_may_not_be_read_or_is_filtered_out()
    {
        await using var store = MeaningStore.Open(_folder);
        var complaint = await store.TellAsync("chat-1", ["I am so angry, the terrible chair broke at once and that is awful"], agent: "Ann");
        await store.TellAsync("chat-2", ["The seat is of another colour"], MeaningStore.Support);
        var sentiment = (await store.Fake.AskAsync($"/api/v1/calls/{complaint}", Supervisor.Key)).Json.GetProperty("analysis").GetProperty("sentiment");
        sentiment.GetProperty("label").GetString().Should().Be("negative");

        (await CallsAsync("q=stool")).Should().Equal("chat-1", "chat-2");
        (await CallsAsync("q=stool -rail -broke")).Should().Equal("chat-2");
        (await CallsAsync("q=stool&department=support")).Should().Equal("chat-2");
        (await CallsAsync("q=stool&agent=ann")).Should().Equal("chat-1");
        (await CallsAsync("q=stool&sentiment=negative")).Should().Equal("chat-1");
        (await CallsAsync("q=awful&sentiment=negative")).Should().Equal("chat-1");
        (await CallsAsync("q=stool&sentiment=mixed")).Should().BeEmpty();
        (await CallsAsync("q=stool&topic=delivery")).Should().BeEmpty();
        (await CallsAsync("q=stool&scoreFrom=1")).Should().BeEmpty();
        (await CallsAsync("q=stool&from=2100-01-01T00:00:00Z")).Should().BeEmpty();
        (await store.Fake.AskAsync("/api/v1/calls?sentiment=negative")).Json.GetProperty("total").GetInt32().Should().Be(1);
        (await store.Fake.AskAsync("/api/v1/calls?topic=delivery")).Json.GetProperty("total").GetInt32().Should().Be(0);
        (await store.Fake.AskAsync("/api/v1/search?q=stool&sentiment=angry", Supervisor.Key)).Status.Should().Be(HttpStatusCode.BadRequest);

        async Task<IEnumerable<string>> CallsAsync(string query)
        {
            store.Fake.Clock.Advance(TimeSpan.FromSeconds(1));
            var hits = (await store.FindAsync(query)).GetProperty("items").EnumerateArray();
            return hits.Select(hit => hit.GetProperty("callId").GetString() == complaint ? "chat-1" : "chat-2").Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_hit_that_is_told_twice()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund, "A refund, now", Chair, "The refund has not come", Train]);
        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            store.Fake.Clock.Advance(TimeSpan.FromSeconds(1));
            var page = await store.FindAsync($"q=refund&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(hit => hit.GetProperty("text").GetString()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        seen.Should().HaveCount(5).And.OnlyHaveUniqueItems();
        seen.Take(2).Should().BeEquivalentTo("A refund, now", "The refund has not come");
    }

    [Fact]
    public async Task Without_an_answer_in_time_words_alone_are_looked_for_and_the_answer_says_so()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund, "A refund, now"]);
        var held = new TaskCompletionSource();
        store.Questions.Held = held.Task;

        var found = await FindLateAsync(store, "refund");

        StateOf(found).Should().Be("late");
        found.GetProperty("items").EnumerateArray().Should().ContainSingle();
        held.SetResult();
    }

    [Fact]
    public async Task What_was_late_is_ready_for_the_next_who_asks_the_same_however_slow_vectors_are_made()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund]);
        var made = new TaskCompletionSource();
        store.Questions.Held = made.Task;
        StateOf(await FindLateAsync(store, "charged")).Should().Be("late");
        StateOf(await FindLateAsync(store, "charged")).Should().Be("late", "it still goes on");
        made.SetResult();
        store.Questions.Held = Never;

        (await TextsLaterAsync(store, "charged")).Should().Equal(Refund);
        (await TextsLaterAsync(store, "charged")).Should().Equal(Refund);

        store.Questions.Asked.Should().Equal("charged");
        StateOf(await FindLateAsync(store, "refund")).Should().Be("late", "that is another question");
    }

    [Fact]
    public async Task A_late_question_that_failed_is_asked_anew()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund]);
        var made = new TaskCompletionSource();
        (store.Questions.Held, store.Questions.Fault) = (made.Task, new(EmbeddingFault.Failed, "it did not work"));
        StateOf(await FindLateAsync(store, "charged")).Should().Be("late");
        made.SetResult();

        await Soon.IsAsync(async () => StateOf(await FindLateAsync(store, "charged")) == "unavailable" && store.Questions.Asked.Count == 2);
        store.Questions.Fault = null;
        (await TextsLaterAsync(store, "charged")).Should().Equal(Refund);
    }

    [Fact]
    public async Task A_late_question_is_asked_anew_when_another_model_makes_vectors()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund]);
        var made = new TaskCompletionSource();
        store.Questions.Held = made.Task;
        StateOf(await FindLateAsync(store, "charged")).Should().Be("late");
        made.SetResult();
        (await TextsLaterAsync(store, "charged")).Should().Equal(Refund);

        store.Questions.Model = "fake-2";

        (await TextsLaterAsync(store, "charged")).Should().BeEmpty("vectors of two models are not compared");
        store.Questions.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Of_late_questions_the_newest_sixteen_are_kept()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund]);
        string[] questions = [.. Enumerable.Range(0, 17).Select(number => $"refund {number}")];
        foreach (var question in questions)
        {
            var made = new TaskCompletionSource();
            store.Questions.Held = made.Task;
            StateOf(await FindLateAsync(store, question)).Should().Be("late");
            made.SetResult();
            (await TextsLaterAsync(store, question)).Should().Equal(Refund);
        }

        store.Questions.Held = Never;

        foreach (var question in questions.Skip(1))
            (await TextsLaterAsync(store, question)).Should().Equal(Refund);
        StateOf(await FindLateAsync(store, questions[0])).Should().Be("late");
        store.Questions.Asked.Should().Equal([.. questions, questions[0]]);
    }

    [Fact]
    public async Task Who_asks_more_than_two_questions_a_second_finds_words_alone()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund]);

        StateOf(await store.FindAsync("q=refund")).Should().Be("on");
        StateOf(await store.FindAsync("q=refund")).Should().Be("on");
        StateOf(await store.FindAsync("q=refund")).Should().Be("late");
        store.Fake.Clock.Advance(TimeSpan.FromSeconds(1));
        StateOf(await store.FindAsync("q=refund")).Should().Be("on");
    }

    [Fact]
    public async Task Where_no_vector_can_be_made_the_answer_says_so()
    {
        await using var store = MeaningStore.Open(_folder);
        StateOf(await store.FindAsync("q=refund")).Should().Be("on");
        store.Questions.Asked.Should().BeEmpty("nothing could be found");
        await store.TellAsync("chat-1", [Refund]);
        store.Questions.Fault = new(EmbeddingFault.Refused, "no model");

        StateOf(await store.FindAsync("q=refund")).Should().Be("unavailable");
    }

    [Fact]
    public async Task Switched_off_nothing_is_asked()
    {
        await using var store = MeaningStore.Open(_folder, ("Search:MeaningMegabytes", "0"));
        await store.TellAsync("chat-1", [Refund, "A refund, now"]);

        var found = await store.FindAsync("q=refund");

        StateOf(found).Should().Be("off");
        found.GetProperty("items").EnumerateArray().Should().ContainSingle();
        store.Questions.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Vectors_of_another_model_are_not_compared()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund]);
        store.Questions.Model = "fake-2";

        (await store.TextsAsync("q=charged")).Should().BeEmpty();

        await store.TellWithoutVectorsAsync("chat-2", [Chair]);
        var call = await store.TellWithoutVectorsAsync("chat-3", ["Money for nothing"]);
        await store.EmbedAsync(call, ["Money for nothing"], "fake-2");
        (await store.TextsAsync("q=charged")).Should().Equal("Money for nothing");
    }

    [Fact]
    public async Task A_new_start_reads_what_is_kept()
    {
        await using (var store = MeaningStore.Open(_folder))
        {
            await store.TellAsync("chat-1", [Refund]);
            await store.TellAsync("chat-2", [Chair], MeaningStore.Support);
            await store.Fake.PassAsync(TimeSpan.FromMinutes(2));
        }

        await using var again = MeaningStore.Open(_folder);
        await again.Fake.SettleAsync();

        (await again.TextsAsync("q=charged")).Should().Equal(Refund, Chair);
    }

    [Fact]
    public async Task New_words_of_a_call_are_not_found_by_what_the_old_ones_mean()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellAsync("chat-1", [Refund]);

        await store.TellWithoutVectorsAsync("chat-1", [Refund, "And one thing more"]);

        (await store.TextsAsync("q=charged")).Should().BeEmpty();
    }

    [Fact]
    public async Task It_goes_with_an_erasure_and_with_the_transcripts()
    {
        await using var store = MeaningStore.Open(_folder, ("Retention:TranscriptDays", "30"));
        var call = await store.TellAsync("chat-1", [Refund]);
        await store.TellAsync("chat-2", [Chair]);
        await store.Fake.PassAsync(TimeSpan.FromMinutes(5));

        (await ErasedStore.EraseAsync(store.Fake, "call", call)).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(store.Fake);
        (await store.TextsAsync("q=charged")).Should().Equal(Chair);

        await store.Fake.PassAsync(TimeSpan.FromDays(31));
        var found = await store.FindAsync("q=charged");
        found.GetProperty("items").GetArrayLength().Should().Be(0);
        found.GetProperty("meaning").GetProperty("since").ValueKind.Should().Be(JsonValueKind.Null);
    }

    /// <summary>Asks a second after the last question; once a vector is being made, time passes until there is an answer.</summary>
    private static async Task<JsonElement> FindLateAsync(MeaningStore store, string question)
    {
        await LaterAsync(store);
        var asked = store.FindAsync($"q={Uri.EscapeDataString(question)}");
        var limit = store.Fake.Clock.GetUtcNow().AddSeconds(1);
        await Soon.IsAsync(() =>
        {
            if (store.Questions.Asked.Contains(question))
                store.Fake.Clock.FireNext(limit);
            return asked.IsCompleted;
        });
        return await asked;
    }

    /// <summary>Asks a second after the last question, and nothing is late.</summary>
    private static async Task<IEnumerable<string?>> TextsLaterAsync(MeaningStore store, string question)
    {
        await LaterAsync(store);
        return await store.TextsAsync($"q={Uri.EscapeDataString(question)}");
    }

    private static Task LaterAsync(MeaningStore store)
    {
        store.Fake.Clock.Advance(TimeSpan.FromSeconds(1));
        return store.Fake.SettleAsync();
    }

    private static string? StateOf(JsonElement found) => found.GetProperty("meaning").GetProperty("state").GetString();
}
