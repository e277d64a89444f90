using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>Conversations that a recording system tells in writing, turn by turn, ten seconds each.</summary>
internal static class ToldCall
{
    /// <summary>A caller who is angry about a broken chair.</summary>
    public static readonly (string Speaker, string Text)[] Complaint =
    [
        ("agent", "Thank you for calling Example, how can I help you today?"),
        ("caller", "I am very angry, the chair that I ordered arrived broken and nobody answers my letters."),
        ("agent", "I am sorry to hear that, may I have the order number please?"),
        ("caller", "The order number is 4711 0815 and my address is ann@example.com."),
        ("agent", "We will send a new chair tomorrow and collect the broken one for free."),
        ("caller", "That is terrible service, I have been waiting for three weeks and I am really disappointed."),
    ];

    /// <summary>Tells it and lets all work be done.</summary>
    /// <returns>The call's id.</returns>
    public static async Task<string> TellAsync(
        ContactCenterWorld world, IEnumerable<(string Speaker, string Text)> turns, string call = "chat-7", params (string Name, string Value)[] attributes)
    {
        var body = new JsonObject { ["call_id"] = call, ["segments"] = new JsonArray([.. turns.Select(Segment)]) };
        if (attributes.Length > 0)
            body["attributes"] = new JsonObject(attributes.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)each.Value)));
        var taken = await RecordingSystem.TakenAsync(world.Http, body.ToJsonString());
        await world.SettleAsync();
        return taken.GetProperty("callId").GetString()!;
    }

    /// <summary>Tells it with the name of the agent, and lets all work be done.</summary>
    /// <returns>The call's id.</returns>
    public static async Task<string> TellOfAgentAsync(
        ContactCenterWorld world, IEnumerable<(string Speaker, string Text)> turns, string call, string agent)
    {
        var body = new JsonObject { ["call_id"] = call, ["agent"] = agent, ["segments"] = new JsonArray([.. turns.Select(Segment)]) };
        var taken = await RecordingSystem.TakenAsync(world.Http, body.ToJsonString());
        await world.SettleAsync();
        return taken.GetProperty("callId").GetString()!;
    }

    public static Task<JsonElement> AnalysisAsync(ContactCenterWorld world, string call) => world.SupervisorJsonAsync($"/api/v1/calls/{call}/analysis");

    /// <summary>What became of each step: its state, and the reason where there is one.</summary>
    public static Dictionary<string, string> StepsOf(JsonElement analysis) => analysis.GetProperty("steps").EnumerateArray().ToDictionary(
        step => step.GetProperty("step").GetString()!,
        step => string.Join(": ", new[] { step.GetProperty("state").GetString(), step.GetProperty("reason").GetString() }.OfType<string>()),
        StringComparer.Ordinal);

    private static JsonObject Segment((string Speaker, string Text) turn, int number) => new()
    {
        ["speaker"] = turn.Speaker,
        ["start"] = number * 10,
        ["end"] = (number * 10) + 8,
        ["text"] = turn.Text,
    };
}
