using System.Text.Json;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Sockets;

/// <summary>What an application asks for in a text message.</summary>
internal abstract record SocketCommand
{
    private SocketCommand()
    {
    }

    /// <summary>Never fails: what cannot be understood is <see cref="Unknown"/>.</summary>
    public static SocketCommand Read(string text)
    {
        try
        {
            var json = ReadableJson.Parse(text);
            if (json.ValueKind != JsonValueKind.Object)
                return new Unknown("is not an object");
            if (!json.TryGetProperty("action", out var action))
                return new Unknown("has no action");
            if (action.ValueKind != JsonValueKind.String)
                return new Unknown("has an action that is not text");
            return action.GetString() switch
            {
                "clear" => new Clear(),
                "notify" => ReadNotify(json),
                _ => new Unknown("has an action that the platform does not know"),
            };
        }
        catch (JsonException)
        {
            return new Unknown("is not JSON");
        }
    }

    private static SocketCommand ReadNotify(JsonElement json) =>
        json.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object
            ? new Notify(payload)
            : new Unknown("asks for a notify without a payload that is an object");

    /// <summary>Forget what is still to be played.</summary>
    public sealed record Clear : SocketCommand;

    /// <summary>Say when all that was sent before has been played.</summary>
    /// <param name="Payload">Given back with it: an object.</param>
    public sealed record Notify(JsonElement Payload) : SocketCommand;

    /// <param name="Reason">What is wrong with it; <c>The message …</c>.</param>
    public sealed record Unknown(string Reason) : SocketCommand;
}
