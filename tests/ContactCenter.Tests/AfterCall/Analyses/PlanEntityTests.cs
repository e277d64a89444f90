using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>What the plan asks for is found in calls, and taken out where nobody is to read it.</summary>
public sealed class PlanEntityTests : IDisposable
{
    private const string Number = "KD-471-108";

    private static readonly (string Speaker, string Text)[] Talk =
    [
        ("agent", "Good morning, how can I help you today?"),
        ("caller", $"My zebra customer number is {Number} and I have the Premium plan."),
        ("agent", "And the number is k d four seven one one zero eight?"),
        ("caller", "Yes, please send the router to ann@example.com."),
    ];

    private static readonly (string, string)[] Entities =
    [
        ("Analysis:Entities:tariff:Values:0", "premium"), ("Analysis:Entities:tariff:Values:1", "Premium plan"),
        ("Analysis:Entities:customer:Kind", "Pattern"), ("Analysis:Entities:customer:Pattern", @"\bK ?D[- ]?[0-9]{3}[- ]?[0-9]{3}\b"),
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_plan_asks_for_is_found_with_its_place()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = Open(system, [.. Entities, ("Analysis:Entities:word:Values:0", "plan"), ("Analysis:Entities:word:Priority", "1")]);

        var analysis = await AnalysisAsync(world, await TellAsync(world, Talk));

        Found(analysis).Should().Equal(
            $"customer {Number} in 1", "tariff Premium in 1", "word plan in 1",
            "customer k d four seven one one zero eight in 2", "email ann@example.com in 3");
        var first = analysis.GetProperty("entities")[0];
        Talk[1].Text[first.GetProperty("begin").GetInt32()..first.GetProperty("end").GetInt32()].Should().Be(Number);
    }

    [Fact]
    public async Task Another_plan_is_asked_from_the_next_call_on()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = Open(system, Entities);
        Found(await AnalysisAsync(world, await TellAsync(world, Talk, "chat-1"))).Should().Contain("tariff Premium plan in 1");
        var plan = new PlanClient(world.Http);

        var published = await plan.PublishAsync(node => node["Analysis"] = JsonNode.Parse("""{"Entities":{"thing":{"Values":["router"]}}}"""));

        published.Status.Should().Be(System.Net.HttpStatusCode.OK, published.Body);
        Found(await AnalysisAsync(world, await TellAsync(world, Talk, "chat-2"))).Should().Contain("thing router in 3")
            .And.NotContain(entity => entity.StartsWith("tariff", StringComparison.Ordinal) || entity.StartsWith("customer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_redacted_is_in_no_row_index_answer_or_log()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = Open(system, [.. Entities, ("Analysis:Entities:customer:Redact", "true")]);

        var call = await TellInEnglishAsync(world);

        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript");
        transcript.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("text").GetString()).Should().Equal(
            Talk[0].Text, "My zebra customer number is [customer] and I have the Premium plan.", "And the number is [customer]?", Talk[3].Text);
        transcript.GetProperty("segments")[1].GetProperty("redactions")[0].GetProperty("type").GetString().Should().Be("customer");
        var analysis = await AnalysisAsync(world, call);
        Found(analysis).Should().Equal(
            "customer [customer] in 1", "tariff Premium plan in 1", "customer [customer] in 2", "email ann@example.com in 3");
        var found = await world.SupervisorJsonAsync("/api/v1/search?q=zebra");
        found.GetProperty("items").GetArrayLength().Should().Be(1);
        (await world.SupervisorJsonAsync("/api/v1/search?q=471")).GetProperty("items").GetArrayLength().Should().Be(0);
        foreach (var answer in (JsonElement[])[transcript, analysis, found, await world.SupervisorJsonAsync($"/api/v1/calls/{call}")])
            IsSilent(answer.GetRawText());
        foreach (var word in (string[])[Number, "four seven one"])
            ErasedStore.FilesWith(_folder, word).Should().BeEmpty(word);
        foreach (var line in world.Logs.Entries)
            IsSilent(line.ToString());
    }

    [Fact]
    public void A_pattern_that_took_too_long_is_told_on_the_call()
    {
        var outcome = EntitiesStep.OutcomeOf(new([], ["customer", "parcel"]));

        outcome.Reason.Should().Be("in a turn it took too long to look for customer, parcel");
        EntitiesStep.OutcomeOf(new([], [])).Reason.Should().BeNull();
    }

    [Fact]
    public async Task One_that_took_too_long_while_it_was_to_be_taken_out_is_told_with_its_turn()
    {
        await using var fake = new FakeWebhooks(
            features: services => services.AddSingleton(new Redactor().AndAlways([new SlowFinder(slowIn: 1)])),
            settings:
            [
                .. FakeWebhooks.Kept(_folder.Path), .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
                ("Recordings:Sources:Default:Secret", RecordingSystem.Secret),
            ]);
        const string Chat = """
            {"call_id":"chat-7","language":"en","transcript":"Agent: Which router?\nCaller: The blue one\nAgent: My card is 4111 1111 1111 1111"}
            """;
        var call = (await RecordingSystem.TakenAsync(fake.Platform, Chat)).GetProperty("callId").GetString();
        await fake.SettleAsync();

        var segments = (await fake.AskAsync($"/api/v1/calls/{call}/transcript", Supervisor.Key)).Json.GetProperty("segments").EnumerateArray();

        segments.Select(segment => $"{segment.GetProperty("text").GetString()}: " + string.Join(", ", segment.GetProperty("redactions").EnumerateArray()
                .Select(redaction => $"{redaction.GetProperty("type").GetString()} {redaction.GetProperty("timedOut").GetBoolean()}")))
            .Should().Equal("Which router?: ", "[customer]: customer True", "My card is [card]: card False");
    }

    /// <summary>Where the language is told, spoken digits are understood before anything is kept.</summary>
    private static async Task<string> TellInEnglishAsync(ContactCenterWorld world)
    {
        var segments = Talk.Select((turn, number) => (JsonNode)new JsonObject
        {
            ["speaker"] = turn.Speaker,
            ["start"] = number * 10,
            ["end"] = (number * 10) + 8,
            ["text"] = turn.Text,
        });
        var body = new JsonObject { ["call_id"] = "chat-7", ["language"] = "en", ["segments"] = new JsonArray([.. segments]) };
        var taken = await RecordingSystem.TakenAsync(world.Http, body.ToJsonString());
        await world.SettleAsync();
        return taken.GetProperty("callId").GetString()!;
    }

    private static void IsSilent(string text) => text.Should().NotContain("471-108").And.NotContain("four seven one").And.NotContain("471108");

    private static IEnumerable<string> Found(JsonElement analysis) => analysis.GetProperty("entities").EnumerateArray()
        .Select(entity => $"{entity.GetProperty("type").GetString()} {entity.GetProperty("text").GetString()} in {entity.GetProperty("segment")}");

    private ContactCenterWorld Open(RecordingSystem system, params (string, string)[] settings) =>
        system.World([.. settings, ("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path)]);

    /// <summary>Gives up in one turn.</summary>
    private sealed class SlowFinder(int slowIn) : IFinder
    {
        public string Kind => "customer";

        public ImmutableArray<Find> FindIn(TranscriptReading reading)
        {
            var text = reading.Transcript.Segments[slowIn].Text;
            return [new(Kind, [new(slowIn, 0, text.Length)]) { IsTimedOut = true }];
        }
    }
}
