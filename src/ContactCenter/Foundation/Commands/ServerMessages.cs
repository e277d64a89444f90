using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Foundation.Commands;

/// <summary>What goes from a command to the running server.</summary>
/// <param name="Command">Its <see cref="IServerCommand.Name"/>.</param>
/// <param name="Body">What is to be done.</param>
internal sealed record ServerRequest(string Command, JsonElement Body);

/// <summary>What the command tells.</summary>
/// <param name="IsDone">Else <paramref name="Text"/> says why not.</param>
internal sealed record ServerReply(bool IsDone, string Text)
{
    public static ServerReply Done(string text) => new(IsDone: true, text);

    public static ServerReply Refused(string text) => new(IsDone: false, text);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ServerRequest))]
[JsonSerializable(typeof(ServerReply))]
internal sealed partial class ServerJson : JsonSerializerContext;
