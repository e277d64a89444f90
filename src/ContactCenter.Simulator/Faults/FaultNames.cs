using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Faults;

/// <summary>The names by which webhooks and requests are told apart in <see cref="FaultRule.On"/>.</summary>
internal static class FaultNames
{
    public static readonly string[] Fallback = ["fallback"];
    public static readonly string[] Leg = ["leg"];

    private static readonly string[] Questions = ["answer", "fallback", "input", "notify"];

    private static readonly string[] Events =
    [
        "event", "recording", "transcription", "transfer", "error",
        "started", "ringing", "answered", "human", "machine", "disconnected", "busy", "cancelled", "unanswered", "timeout", "rejected", "failed", "completed",
    ];

    private static readonly string[] Requests =
    [
        "create", "list", "get", "modify", "hangup", "mute", "unmute", "earmuff", "unearmuff", "transfer",
        "talk", "stream", "dtmf", "input/dtmf", "file",
        "application/list", "application/create", "application/get", "application/update", "account/numbers", "number/search", "number/buy", "number/update",
        "GET", "POST", "PUT", "DELETE",
    ];

    /// <summary>What a kind of fault can be narrowed down to.</summary>
    public static IEnumerable<string> Of(FaultKind kind) => kind switch
    {
        FaultKind.RequestRefused or FaultKind.RequestUnanswered or FaultKind.RequestLate => Requests,
        FaultKind.EventsOvertakeCreation or FaultKind.RegionSplit or FaultKind.SocketCut => Leg,
        _ => [.. Questions, .. Events],
    };

    /// <summary>A webhook that is asked rather than told, as its body says.</summary>
    public static string[] OfQuestion(JsonObject body, bool isAnswer) => [isAnswer ? "answer" : NameOf(body)];

    /// <summary>A webhook that nobody waits for, as its body says.</summary>
    public static string[] OfEvent(JsonObject body) => [NameOf(body), "event"];

    public static string[] OfRequest(ApiRequest request) => [request.Method, .. request.Path.Trim('/').Split('/') switch
    {
        ["v1", "calls"] => (string[])[request.Method == "POST" ? "create" : "list"],
        ["v1", "calls", _] when request.Method == "PUT" => ["modify", ActionOf(request.Body)],
        ["v1", "calls", _] => ["get"],
        ["v1", "calls", _, .. var what] => [string.Join('/', what)],
        ["v1", "files", ..] => ["file"],
        ["v2", "applications"] => [request.Method == "POST" ? "application/create" : "application/list"],
        ["v2", "applications", ..] => [request.Method == "PUT" ? "application/update" : "application/get"],
        ["account" or "number", ..] and var path => [string.Join('/', path)],
        _ => [],
    }];

    private static string NameOf(JsonObject body)
    {
        if (body.ContainsKey("dtmf") || body.ContainsKey("speech"))
            return "input";
        if (body.ContainsKey("payload"))
            return "notify";
        if (body.ContainsKey("recording_url"))
            return "recording";
        if (body.ContainsKey("transcription_url"))
            return "transcription";
        return (string?)body["status"] ?? (string?)body["type"] ?? "error";
    }

    private static string ActionOf(string body)
    {
        try
        {
            return ReadableJson.Parse(body) is { ValueKind: JsonValueKind.Object } json
                && json.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.String ? action.GetString()! : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
