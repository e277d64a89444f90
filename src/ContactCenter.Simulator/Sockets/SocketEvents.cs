using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Sockets;

/// <summary>The texts that the platform sends over a WebSocket.</summary>
internal static class SocketEvents
{
    // A person's press; how long a simulated one lasts, nobody says.
    private const int KeyMilliseconds = 260;

    /// <summary>The first message: the application's headers stand beside the platform's own two properties, which they cannot replace.</summary>
    public static JsonObject Connected(LegPlan plan)
    {
        var message = Event("connected");
        message["content-type"] = plan.To.Socket!.ContentType;
        foreach (var header in plan.To.Headers?.EnumerateObject() ?? default)
            message.TryAdd(header.Name, JsonNode.Parse(header.Value.GetRawText()));
        return message;
    }

    /// <summary>Somebody in the conversation has pressed a key.</summary>
    public static JsonObject Dtmf(char key)
    {
        var message = Event("dtmf");
        message["digit"] = key.ToString();
        message["duration"] = KeyMilliseconds;
        return message;
    }

    /// <summary>What was to be played is forgotten.</summary>
    public static JsonObject Cleared() => Event("cleared");

    /// <summary>What was sent before the application asked for this has been played.</summary>
    public static JsonObject Notify(JsonElement payload)
    {
        var message = Event("notify");
        message["payload"] = JsonNode.Parse(payload.GetRawText());
        return message;
    }

    private static JsonObject Event(string name) => new() { ["event"] = $"websocket:{name}" };
}
