using System.Text.Json;

namespace ContactCenter.Foundation.Commands;

/// <summary>What the running server does for a command of the program, and the command itself does where none runs.</summary>
internal interface IServerCommand
{
    /// <summary>The command's.</summary>
    string Name { get; }

    /// <param name="body">What is to be done, as the command says it.</param>
    /// <param name="cancellationToken">Ends with the server.</param>
    /// <exception cref="JsonException">It cannot be read.</exception>
    /// <exception cref="Storage.StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    Task<ServerReply> RunAsync(JsonElement body, CancellationToken cancellationToken);
}
