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
        var reply = await AskAsync(context, request) ?? await DoHereAsync(context, request);
        if (!reply.IsDone)
            throw new CommandLineException(reply.Text);
        await context.Output.WriteLineAsync(reply.Text);
        return 0;
    }

    /// <summary>Asks the running server, and does nothing where none runs.</summary>
    /// <returns>What it says; <c>null</c>: none runs.</returns>
    /// <exception cref="CommandLineException">A server runs and cannot be asked.</exception>
    /// <exception cref="Settings.SettingsException">The settings have faults.</exception>
    public static async Task<ServerReply?> AskAsync(CommandContext context, ServerRequest request)
    {
        try
        {
            if (CommandAddress.Find(BackupCommand.SettingsOf(context.Builder.Configuration).Path) is not { } address)
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

    /// <summary>Has it done by the command itself.</summary>
    /// <returns>What a server would say.</returns>
    /// <inheritdoc cref="DoAsync"/>
    public static async Task<ServerReply> DoHereAsync(CommandContext context, ServerRequest request)
    {
        if (BackupCommand.SettingsOf(context.Builder.Configuration).Provider == StorageProvider.Memory)
            throw new CommandLineException("Storage:Provider is Memory and no server runs: there is nothing to change.");
        await using var app = context.Builder.Build();
        return await app.Services.GetRequiredService<ServerCommands>().RunAsync(request, CancellationToken.None);
    }
}
