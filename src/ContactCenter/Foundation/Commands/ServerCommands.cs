using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Commands;

/// <summary>Does what a command of the program asks for, in the running server or without one.</summary>
internal sealed class ServerCommands(IEnumerable<IServerCommand> commands)
{
    /// <exception cref="System.Text.Json.JsonException">The body cannot be read.</exception>
    public async Task<ServerReply> RunAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        if (commands.FirstOrDefault(command => command.Name == request.Command) is not { } command)
            return ServerReply.Refused($"This server knows no '{request.Command}'.");
        try
        {
            return await command.RunAsync(request.Body, cancellationToken);
        }
        catch (StorageUnavailableException fault)
        {
            return ServerReply.Refused($"Nothing was changed: {fault.Message}.");
        }
    }
}
