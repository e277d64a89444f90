using System.Net.WebSockets;

namespace ContactCenter.Simulator.Sockets;

/// <summary>Opens WebSockets over the network.</summary>
internal static class ClientSockets
{
    public static async Task<WebSocket> OpenAsync(Uri address, string? authorization, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            // Fifty frames a second keep it alive.
            socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
            if (authorization is not null)
                socket.Options.SetRequestHeader("Authorization", authorization);
            await socket.ConnectAsync(address, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
