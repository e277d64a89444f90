using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Search.Meaning;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Analyses.Figures;

/// <summary>What calls were about and how they went is summed by day, and taken away again with the calls.</summary>
public sealed class AnalysisFigureTests : IDisposable
{
    private const string Path = "/api/v1/analysis/figures";

    private static readonly string[] Angry = ["I am very angry, that is terrible service and an awful chair, I am really disappointed."];
    private static readonly string[] Happy = ["Thank you so much, that is wonderful, I am really happy with your excellent help."];
    private static readonly DateTimeOffset Late = new(2026, 1, 3, 23, 30, 0, TimeSpan.Zero);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Calls_are_summed_by_day_department_agent_topic_and_language()
    {
        await using var store = MeaningStore.Open(_folder, ("Business:TimeZone", "Europe/Berlin"));
        await store.TellWithoutVectorsAsync("1", Angry, at: Late, agent: "Ann");
        await store.TellWithoutVectorsAsync("2", Happy, at: Late.AddHours(-2), agent: "Ann");
        await store.TellWithoutVectorsAsync("3", Angry, MeaningStore.Support, Late.AddMinutes(-15));

        (await KeysAsync(store, "by=day")).Should().Equal("2026-01-03: 1", "2026-01-04: 2");
        (await KeysAsync(store, "by=department")).Should().Equal("Sales: 2", "Support: 1");
        (await KeysAsync(store, "by=agent")).Should().Equal(": 1", "Ann: 2");
        (await KeysAsync(store, "by=topic")).Should().Equal(": 3");
        (await KeysAsync(store, "by=language")).Should().Equal("en: 3");
        (await KeysAsync(store, "by=day&department=support")).Should().Equal("2026-01-04: 1");
        (await KeysAsync(store, "by=department&from=2026-01-03T23:00:00Z&to=2026-01-04T23:00:00Z")).Should().Equal("Sales: 1", "Support: 1");
        (await KeysAsync(store, "by=department&to=2026-01-03T23:00:00Z")).Should().Equal("Sales: 1");

        var sales = (await ItemsAsync(store, "by=department"))[0];
        var sentiment = sales.GetProperty("sentiment");
        (sentiment.GetProperty("positive").GetInt32(), sentiment.GetProperty("negative").GetInt32()).Should().Be((1, 1));
        sentiment.GetProperty("value").GetDouble().Should().BeInRange(-1, 1);
        sales.GetProperty("talkSeconds").GetDouble().Should().Be(8);
        sales.GetProperty("csat").ValueKind.Should().Be(JsonValueKind.Null);
        var table = await store.Fake.AskAsync($"{Path}?by=department&format=csv");
        table.Body.Should().StartWith("key,calls,sentiment,positive,negative,neutral,mixed,talkSeconds,answered,csat\r\nSales,2,");
    }

    [Fact]
    public async Task Days_are_parted_into_departments_agents_topics_and_languages()
    {
        await using var store = MeaningStore.Open(_folder);
        await store.TellWithoutVectorsAsync("1", Angry, at: Late, agent: "Ann");
        await store.TellWithoutVectorsAsync("2", Happy, at: Late, agent: "Ann");
        await store.TellWithoutVectorsAsync("3", Angry, MeaningStore.Support, Late);
        await store.TellWithoutVectorsAsync("4", Angry, MeaningStore.Support, Late.AddDays(1));

        (await PartsAsync(store, "by=day&series=department")).Should().Equal("2026-01-03 Sales: 2", "2026-01-03 Support: 1", "2026-01-04 Support: 1");
        (await PartsAsync(store, "by=day&series=agent")).Should().Equal("2026-01-03 : 1", "2026-01-03 Ann: 2", "2026-01-04 : 1");
        (await PartsAsync(store, "by=day&series=topic&department=Sales")).Should().Equal("2026-01-03 : 2");
        (await PartsAsync(store, "by=language&series=day")).Should().Equal("en 2026-01-03: 3", "en 2026-01-04: 1");
        ValueOf((await ItemsAsync(store, "by=day&series=agent"))[1]).Should().BeNull("of an agent it is of too few calls");
        ValueOf((await ItemsAsync(store, "by=day&series=department"))[0]).Should().NotBeNull();
        (await ItemsAsync(store, "by=day"))[0].GetProperty("series").ValueKind.Should().Be(JsonValueKind.Null);
        (await store.Fake.AskAsync($"{Path}?by=day&series=department&format=csv")).Body.Should()
            .StartWith("key,series,calls,sentiment,positive,negative,neutral,mixed,talkSeconds,answered,csat\r\n2026-01-03,Sales,2,");
    }

    [Fact]
    public async Task Of_an_agent_there_is_no_mean_of_fewer_than_five_calls()
    {
        await using var store = MeaningStore.Open(_folder);
        for (var call = 1; call <= 4; call++)
            await store.TellWithoutVectorsAsync($"{call}", Angry, agent: "Ann");
        ValueOf((await ItemsAsync(store, "by=agent"))[0]).Should().BeNull();
        ValueOf((await ItemsAsync(store, "by=day&agent=ann"))[0]).Should().BeNull();
        ValueOf((await ItemsAsync(store, "by=day"))[0]).Should().BeNegative();

        await store.TellWithoutVectorsAsync("5", Angry, agent: "Ann");

        var agent = (await ItemsAsync(store, "by=agent"))[0];
        (agent.GetProperty("key").GetString(), agent.GetProperty("calls").GetInt32()).Should().Be(("Ann", 5));
        ValueOf(agent).Should().BeNegative();
    }

    [Theory]
    [InlineData("Analysis:Agents:Sentiment")]
    [InlineData("Analysis:Agents:Figures")]
    public async Task Where_agents_are_not_judged_nothing_is_put_together_by_agent(string key)
    {
        await using var store = MeaningStore.Open(_folder, (key, "false"));
        await store.TellWithoutVectorsAsync("1", Angry, agent: "Ann");

        (await store.Fake.AskAsync($"{Path}?by=agent")).Status.Should().Be(HttpStatusCode.Conflict);
        (await store.Fake.AskAsync($"{Path}?by=day&agent=Ann")).Status.Should().Be(HttpStatusCode.Conflict);
        (await store.Fake.AskAsync($"{Path}?by=day&series=agent")).Status.Should().Be(HttpStatusCode.Conflict);
        (await KeysAsync(store, "by=department")).Should().Equal("Sales: 1");
    }

    [Fact]
    public async Task New_words_change_the_sums_and_an_erasure_takes_the_call_out_of_them()
    {
        await using var store = MeaningStore.Open(_folder);
        var call = await store.TellWithoutVectorsAsync("1", Angry);
        await store.TellWithoutVectorsAsync("2", Angry);
        await store.TellWithoutVectorsAsync("1", [.. Angry, .. Happy, .. Happy, .. Happy]);
        var changed = (await ItemsAsync(store, "by=day"))[0];
        changed.GetProperty("calls").GetInt32().Should().Be(2);
        changed.GetProperty("sentiment").GetProperty("negative").GetInt32().Should().Be(1);

        await store.Fake.PassAsync(TimeSpan.FromMinutes(5));
        (await ErasedStore.EraseAsync(store.Fake, "call", call)).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(store.Fake);

        var left = (await ItemsAsync(store, "by=day")).Should().ContainSingle().Subject;
        left.GetProperty("calls").GetInt32().Should().Be(1);
        left.GetProperty("sentiment").GetProperty("negative").GetInt32().Should().Be(1);
        left.GetProperty("talkSeconds").GetDouble().Should().Be(8);
    }

    [Fact]
    public async Task The_mark_of_a_survey_counts_whenever_it_comes()
    {
        using var speech = new SpeechServer(SpeechServer.Said("Let me look at that", 3), SpeechServer.Said("I was charged twice", 1));
        await using var world = new ContactCenterWorld(
            CallSteps.With(
                ("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path), ("Departments:Sales:Recording", "Split"),
                ("Departments:Sales:Announcement", "This call is recorded."), ("Transcription:Engine", "OpenAi"),
                ("Transcription:OpenAi:Url", "https://speech.test")),
            options => options.Unspecified.RecordingFollowsLeg = true,
            speech: speech);
        await world.TalkToSalesAsync();
        await world.Caller.SayAsync("I was charged twice, and it takes me a while to tell you about all of it from the beginning");
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.RunOutAsync();

        var figure = (await world.GetAsync($"{Path}?by=department")).GetProperty("items")[0];

        (figure.GetProperty("key").GetString(), figure.GetProperty("calls").GetInt32(), figure.GetProperty("answered").GetInt32()).Should().Be(("Sales", 1, 1));
        figure.GetProperty("csat").GetDouble().Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?by=caller")]
    [InlineData("?by=day&series=caller")]
    [InlineData("?by=day&series=day")]
    [InlineData("?by=day&from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")]
    public async Task What_cannot_be_told_is_refused(string query)
    {
        await using var store = MeaningStore.Open(_folder);

        (await store.Fake.AskAsync($"{Path}{query}")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(MeaningStore store, string query) => await store.Fake.ItemsAsync($"{Path}?{query}");

    private static async Task<IEnumerable<string>> KeysAsync(MeaningStore store, string query) =>
        (await ItemsAsync(store, query)).Select(item => $"{item.GetProperty("key").GetString()}: {item.GetProperty("calls").GetInt32()}");

    private static async Task<IEnumerable<string>> PartsAsync(MeaningStore store, string query) => (await ItemsAsync(store, query)).Select(item =>
        $"{item.GetProperty("key").GetString()} {item.GetProperty("series").GetString()}: {item.GetProperty("calls").GetInt32()}");

    private static double? ValueOf(JsonElement figure) =>
        figure.GetProperty("sentiment").GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
}
