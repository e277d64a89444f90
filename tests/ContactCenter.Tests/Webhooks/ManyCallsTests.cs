using System.Globalization;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Webhooks;

/// <summary>Many calls at once, over a platform that repeats itself, mixes up its order and tells of legs before it has made them.</summary>
public sealed class ManyCallsTests
{
    private const int Calls = 300;
    private const int FirstKey = 100;

    private enum Ending
    {
        AgentLeaves,
        CallerLeaves,
        NobodyAnswers,
    }

    [Fact]
    public async Task Every_caller_who_was_served_is_asked_once_and_no_leg_is_left()
    {
        await using var world = new ContactCenterWorld(Settings(), Disturb);
        var pairs = Enumerable.Range(0, Calls).Select(i => new Pair(i, world.Phone(Caller(i)), world.Phone(Agent(i)))).ToList();
        foreach (var pair in pairs)
            pair.Agent.WhenRung = pair.Ends == Ending.NobodyAnswers ? PhoneBehaviour.Busy : PhoneBehaviour.Answer;

        foreach (var pair in pairs)
            pair.Call = await pair.Caller.DialAsync(ContactCenterWorld.Number);
        foreach (var pair in pairs)
            await pair.Caller.PressAsync((FirstKey + pair.Index).ToString(CultureInfo.InvariantCulture));
        foreach (var pair in pairs.Where(pair => pair.Ends != Ending.NobodyAnswers))
            await pair.Caller.HearsPhoneAsync(pair.Agent);
        (await LiveAsync(world)).Should().Be(Calls, "they all talk at once");
        foreach (var pair in pairs)
            await (pair.Ends == Ending.AgentLeaves ? pair.Agent : pair.Caller).HangUpAsync();
        foreach (var pair in pairs.Where(pair => pair.Ends == Ending.AgentLeaves))
        {
            await pair.Caller.HearsAsync("How satisfied were you");
            await pair.Caller.PressAsync(pair.Mark.ToString(CultureInfo.InvariantCulture));
        }

        await world.RunOutAsync();

        var surveys = (await world.GetAsync("/api/v1/surveys?limit=500")).GetProperty("items").EnumerateArray()
            .Select(survey => (survey.GetProperty("callId").GetString(), survey.GetProperty("score").GetInt32(), survey.GetProperty("agent").GetString()));
        surveys.Should().BeEquivalentTo(pairs.Where(pair => pair.Ends == Ending.AgentLeaves).Select(pair => (pair.Call, pair.Mark, pair.Agent.Address)));
        world.Platform.Legs.Should().BeEmpty();
        (await LiveAsync(world)).Should().Be(0);
    }

    private static string Caller(int i) => string.Create(CultureInfo.InvariantCulture, $"447700900{200 + i}");

    private static string Agent(int i) => string.Create(CultureInfo.InvariantCulture, $"447700900{600 + i}");

    private static async Task<int> LiveAsync(ContactCenterWorld world) =>
        (await world.GetAsync("/api/v1/calls?state=live&limit=1")).GetProperty("total").GetInt32();

    /// <summary>One department for each agent: a phone rings for one call at a time.</summary>
    private static Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Vonage:CallsPerSecond"] = "10000", ["Vonage:RequestsPerSecond"] = "10000" };
        for (var i = 0; i < Calls; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Desk{i}");
            settings[string.Create(CultureInfo.InvariantCulture, $"Ivr:Menus:Main:Options:{FirstKey + i}:Department")] = name;
            settings[$"Departments:{name}:Endpoint:Number"] = Agent(i);
        }

        return settings;
    }

    private static void Disturb(SimulatorOptions platform)
    {
        platform.CallsPerSecond = 100_000;
        platform.RequestsPerSecond = 100_000;
        platform.DuplicatedWebhooks = 0.2;
        platform.DelayedEvents = 0.2;
        platform.EventsOvertakeCreation = true;
    }

    private sealed record Pair(int Index, SimulatedPhone Caller, SimulatedPhone Agent)
    {
        public string Call { get; set; } = "";

        public int Mark => 1 + (Index % 5);

        public Ending Ends => Index % 10 == 3 ? Ending.CallerLeaves : Index % 15 == 7 ? Ending.NobodyAnswers : Ending.AgentLeaves;
    }
}
