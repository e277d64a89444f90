using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Execution;

/// <summary>The bodies of input webhooks.</summary>
internal static class InputResult
{
    public static JsonObject Body(Leg leg, JsonObject dtmf, JsonObject speech) => InputShape.Of(new JsonObject
    {
        ["speech"] = speech,
        ["dtmf"] = dtmf,
        ["from"] = leg.Plan.From.Address,
        ["to"] = leg.Plan.To.Address,
        ["uuid"] = leg.Id,
        ["conversation_uuid"] = leg.Conversation.Id,
        ["timestamp"] = WireTime.Milliseconds(leg.Switchboard.Now),
    }, leg.Switchboard.Options.Unspecified);

    /// <param name="digits">Null when nothing was pressed, or speech was faster.</param>
    /// <param name="timedOut">Whether silence ended the collection.</param>
    public static JsonObject Keys(string? digits, bool timedOut) => new() { ["digits"] = digits, ["timed_out"] = timedOut };

    public static JsonObject SpeechOverridden() => new() { ["error"] = "Speech overridden by DTMF" };

    public static JsonObject Nothing(string reason) => new() { ["timeout_reason"] = reason, ["results"] = new JsonArray() };

    public static JsonObject Speech(string reason, string text, double confidence) => new()
    {
        ["timeout_reason"] = reason,
        ["results"] = new JsonArray(new JsonObject
        {
            ["confidence"] = confidence.ToString("0.0######", CultureInfo.InvariantCulture),
            ["text"] = text,
        }),
    };
}
