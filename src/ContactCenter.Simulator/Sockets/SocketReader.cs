using System.Net.WebSockets;
using System.Text;

namespace ContactCenter.Simulator.Sockets;

/// <summary>Reads a socket to its end, away from the event loop: one message at a time, the next when the one before has been taken.</summary>
/// <param name="socket">What is read.</param>
/// <param name="frameBytes">The one size that a binary message may have.</param>
/// <param name="take">Takes a message.</param>
internal sealed class SocketReader(WebSocket socket, int frameBytes, Func<SocketMessage, Task> take)
{
    private const int MaxText = 16_384;

    private readonly byte[] _buffer = new byte[MaxText];

    /// <returns>How it ended, for people to read.</returns>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReadAsync(cancellationToken) is { } message)
                await take(message);
            return $"closed by the application: {(int?)socket.CloseStatus} {socket.CloseStatusDescription}".TrimEnd();
        }
        catch (Exception fault)
        {
            return $"broken: {fault.Message}";
        }
    }

    /// <returns>A whole message, put together from its fragments; <c>null</c>: there are no more.</returns>
    private async Task<SocketMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        long length = 0;
        while (true)
        {
            // What is too long for the buffer is counted and overwritten.
            var room = length < _buffer.Length ? _buffer.AsMemory((int)length) : _buffer;
            var part = await socket.ReceiveAsync(room, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return part.MessageType == WebSocketMessageType.Binary ? Binary(length) : Text(length);
        }
    }

    private SocketMessage Binary(long length) =>
        length == frameBytes ? new SocketMessage.Frame(_buffer.AsSpan(0, frameBytes).ToArray()) : new SocketMessage.WrongFrame(length);

    private SocketMessage Text(long length) =>
        length <= _buffer.Length ? new SocketMessage.Text(Encoding.UTF8.GetString(_buffer.AsSpan(0, (int)length))) : new SocketMessage.LongText(length);
}
