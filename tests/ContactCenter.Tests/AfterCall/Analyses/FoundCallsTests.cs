using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Search.Meaning;
using ContactCenter.Tests.AfterCall.Topics;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>Calls are listed by what was found out about them: those that are still at hand and those in the history.</summary>
public sealed class FoundCallsTests : IDisposable
{
    private const string Angry = "I am so angry, the terrible chair broke at once and that is awful";
    private const string Calm = "The seat is of another colour";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_is_found_by_its_sentiment_as_soon_as_that_is_known_and_stays_so_when_it_has_left()
    {
        await using var store = MeaningStore.Open(_folder);
        var angry = await store.TellWithoutVectorsAsync("chat-1", [Angry]);
        await store.TellWithoutVectorsAsync("chat-2", [Calm]);

        await FindsAngryAsync();
        await store.Fake.PassAsync(TimeSpan.FromHours(2));
        await FindsAngryAsync();

        async Task FindsAngryAsync()
        {
            var page = await PageAsync(store.Fake, "sentiment=negative");
            page.Calls.Should().Equal(angry);
            (page.Next, page.Total).Should().Be((null, 1));
            (await PageAsync(store.Fake, "sentiment=negative&state=ended")).Calls.Should().Equal(angry);
            (await PageAsync(store.Fake, "sentiment=negative&state=live")).Calls.Should().BeEmpty();
            (await PageAsync(store.Fake, "sentiment=negative&topic=returns")).Calls.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Pages_tell_calls_at_hand_and_calls_in_the_history_in_their_order_and_each_once()
    {
        await using var store = MeaningStore.Open(_folder);
        var start = store.Fake.Clock.GetUtcNow();
        var first = await TellAsync(1, Angry);
        await TellAsync(3, Calm);
        var fourth = await TellAsync(4, Angry);
        await store.Fake.PassAsync(TimeSpan.FromHours(2));
        var second = await TellAsync(2, Angry);
        await TellAsync(5, Calm);
        var sixth = await TellAsync(6, Angry);

        List<string> seen = [];
        string? next = "";
        while (next is not null)
        {
            var page = await PageAsync(store.Fake, $"sentiment=negative&limit=1{(next.Length == 0 ? "" : $"&cursor={next}")}");
            page.Total.Should().Be(4);
            seen.AddRange(page.Calls);
            next = page.Next;
        }

        seen.Should().Equal(sixth, fourth, second, first);

        Task<string> TellAsync(int minute, string said) =>
            store.TellWithoutVectorsAsync(FormattableString.Invariant($"chat-{minute}"), [said], at: start.AddMinutes(minute - 10));
    }

    [Fact]
    public async Task A_call_is_found_by_its_topic_and_by_what_a_person_has_said_of_it()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync("I want to send back the broken chair and get a refund for the broken chair please");
        (await PageAsync(desk.Server, "topic=returns")).Calls.Should().Equal(call);
        (await PageAsync(desk.Server, "topic=billing")).Calls.Should().BeEmpty();

        await desk.LabelledAsync(call, "billing");

        (await PageAsync(desk.Server, "topic=returns")).Calls.Should().BeEmpty();
        (await PageAsync(desk.Server, "topic=billing")).Calls.Should().Equal(call);
    }

    [Fact]
    public async Task Calls_that_are_kept_in_memory_are_found_too()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();
        var call = await ToldCall.TellAsync(world, ToldCall.Complaint);
        await ToldCall.TellAsync(world, [("caller", Calm)], "chat-8");

        var found = await world.SupervisorJsonAsync("/api/v1/calls?sentiment=negative");

        found.GetProperty("items").EnumerateArray().Should().ContainSingle().Which.GetProperty("callId").GetString().Should().Be(call);
        (await world.SupervisorJsonAsync("/api/v1/calls?sentiment=mixed")).GetProperty("total").GetInt32().Should().Be(0);
        (await world.SupervisorJsonAsync("/api/v1/calls?topic=returns")).GetProperty("total").GetInt32().Should().Be(0);
    }

    private static async Task<(string[] Calls, string? Next, int Total)> PageAsync(FakeWebhooks fake, string query)
    {
        var page = (await fake.AskAsync($"/api/v1/calls?{query}", Supervisor.Key)).Json;
        return (
            [.. page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("callId").GetString()!)],
            page.GetProperty("next").GetString(),
            page.GetProperty("total").GetInt32());
    }
}
