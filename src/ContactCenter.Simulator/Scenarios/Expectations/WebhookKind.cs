using System.Collections.Frozen;
using System.Text.Json;

namespace ContactCenter.Simulator.Scenarios.Expectations;

/// <summary>What scripts call a webhook, by what is in it.</summary>
internal static class WebhookKind
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        StringComparer.Ordinal, "answer", "fallback", "event", "input", "notify", "recording", "transcription", "transfer", "error");

    private static readonly FrozenSet<string> Statuses = FrozenSet.Create(
        StringComparer.Ordinal,
        "started", "ringing", "answered", "human", "machine", "busy", "cancelled", "unanswered", "timeout", "rejected", "failed", "completed", "disconnected");

    public static IEnumerable<string> Names => Kinds.Concat(Statuses).Order(StringComparer.Ordinal);

    public static bool Exists(string name) => Kinds.Contains(name) || Statuses.Contains(name);

    /// <summary>Whether a webhook is of that kind, or an event with that status.</summary>
    public static bool Is(string name, string? body)
    {
        if (body is null)
            return false;
        var json = JsonElement.Parse(body);
        return Of(json) is { } kind ? name == kind
            : json.TryGetProperty("status", out var status) && (name == "event" || status.ValueEquals(name));
    }

    /// <summary>The whole body of another webhook is in a fallback's, with a reason; and what has been transcribed says so in a status.</summary>
    /// <returns><c>null</c>: it is an event with a status, or nothing that is known.</returns>
    private static string? Of(JsonElement body)
    {
        var isInput = Has(body, "dtmf") || Has(body, "speech");
        var isTransfer = body.TryGetProperty("type", out var type) && type.ValueEquals("transfer");
        var isAnswer = Has(body, "uuid") && Has(body, "to");
        return body switch
        {
            _ when Has(body, "original_request") => "fallback",
            _ when Has(body, "transcription_url") => "transcription",
            _ when Has(body, "recording_url") => "recording",
            _ when isInput => "input",
            _ when Has(body, "status") => null,
            _ when Has(body, "payload") => "notify",
            _ when isTransfer => "transfer",
            _ when Has(body, "reason") => "error",
            _ when isAnswer => "answer",
            _ => null,
        };
    }

    private static bool Has(JsonElement body, string name) => body.TryGetProperty(name, out _);
}
