using System.Net.Sockets;
using System.Text.Json;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Commands;

/// <summary>Has the running server do what a command asks for, or does it here where none runs.</summary>
internal static class RunningServer
{
    /// <summary>Has it done, and writes what came of it.</summary>
    /// <param name="context">The command's.</param>
    /// <param name="request">What is to be done.</param>
    /// <returns>0.</returns>
    /// <exception cref="CommandLineException">It was refused, or a server runs and cannot be asked.</exception>
    /// <exception cref="Settings.SettingsException">The settings have faults.</exception>
    /// <exception cref="StorageException">The store cannot be used.</exception>
    public static async Task<int> DoAsync(CommandContext context, ServerRequest request)
    {
        var storage = BackupCommand.SettingsOf(context.Builder.Configuration);
        var reply = await AskAsync(storage.Path, request) ?? await RunHereAsync(context, storage, request);
        if (!reply.IsDone)
            throw new CommandLineException(reply.Text);
        await context.Output.WriteLineAsync(reply.Text);
        return 0;
    }

    /// <returns>What the running server says; <c>null</c>: none runs.</returns>
    private static async Task<ServerReply?> AskAsync(string folder, ServerRequest request)
    {
        try
        {
            if (CommandAddress.Find(folder) is not { } address)
                return null;
            await using var stream = await address.ConnectAsync(CancellationToken.None);
            await CommandLines.WriteAsync(stream, JsonSerializer.SerializeToUtf8Bytes(request, ServerJson.Default.ServerRequest), CancellationToken.None);
            return JsonSerializer.Deserialize(await CommandLines.ReadAsync(stream, CancellationToken.None), ServerJson.Default.ServerReply);
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable)
        {
            return null;
        }
        catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"The running server cannot be asked: {fault.Message}");
        }
    }

    private static async Task<ServerReply> RunHereAsync(CommandContext context, StorageSettings storage, ServerRequest request)
    {
        if (storage.Provider == StorageProvider.Memory)
            throw new CommandLineException("Storage:Provider is Memory and no server runs: there is nothing to change.");
        await using var app = context.Builder.Build();
        return await app.Services.GetRequiredService<ServerCommands>().RunAsync(request, CancellationToken.None);
    }
}
