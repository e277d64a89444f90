using System.Net.WebSockets;
using System.Text;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Sockets;

/// <summary>
/// Writes to a socket, one message after the other, away from the event loop, which is not idle meanwhile. Used on the event loop.
/// Messages wait, up to a bound, when the application does not read; those beyond it are lost.
/// </summary>
internal sealed class SocketWriter(EventLoop eventLoop, WebSocket socket)
{
    /// <summary>Messages that wait: five seconds of sound.</summary>
    public const int Capacity = 250;

    private readonly Queue<(WebSocketMessageType Type, byte[] Content)> _waiting = new();
    private Task _written = Task.CompletedTask;
    private bool _closing;

    /// <returns>Whether there was room.</returns>
    public bool Write(string text) => Write(WebSocketMessageType.Text, Encoding.UTF8.GetBytes(text));

    /// <returns>Whether there was room.</returns>
    public bool Write(byte[] frame) => Write(WebSocketMessageType.Binary, frame);

    /// <summary>Says good-bye when what waits has been written, and takes nothing more.</summary>
    public async Task CloseAsync()
    {
        _closing = true;
        await _written;
        await eventLoop.OffloadAsync(() => TryAsync(() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None)));
    }

    private bool Write(WebSocketMessageType type, byte[] content)
    {
        if (_closing)
            return true;
        if (_waiting.Count == Capacity)
            return false;
        _waiting.Enqueue((type, content));
        if (_written.IsCompleted)
            _written = WriteAsync();
        return true;
    }

    private async Task WriteAsync()
    {
        while (_waiting.TryDequeue(out var message))
            await eventLoop.OffloadAsync(() => TryAsync(() => socket.SendAsync(message.Content, message.Type, endOfMessage: true, CancellationToken.None)));
    }

    /// <summary>That a socket is broken is for its reader to find.</summary>
    private static async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception fault) when (
            fault is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
