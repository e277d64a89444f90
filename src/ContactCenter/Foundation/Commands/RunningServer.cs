using System.Net.Sockets;
using System.Text.Json;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Foundation.Commands;

/// <summary>Has the running server do what a command asks for.</summary>
internal static class RunningServer
{
    /// <param name="folder">The server's.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="body">What is to be done.</param>
    /// <returns>What the running server says; <c>null</c>: none runs.</returns>
    /// <exception cref="CommandLineException">One runs, and cannot be asked.</exception>
    public static async Task<ServerReply?> AskAsync(string folder, string command, JsonElement body)
    {
        try
        {
            if (CommandAddress.Find(folder) is not { } address)
                return null;
            await using var stream = await address.ConnectAsync(CancellationToken.None);
            var request = JsonSerializer.SerializeToUtf8Bytes(new(command, body), ServerJson.Default.ServerRequest);
            await CommandLines.WriteAsync(stream, request, CancellationToken.None);
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
}
