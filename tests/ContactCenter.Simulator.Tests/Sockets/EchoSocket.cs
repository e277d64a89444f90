using System.Net.WebSockets;
using System.Threading.Channels;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>An application that says again whatever it hears, and keeps nothing of it.</summary>
public sealed class EchoSocket : WebSocket
{
    private readonly Channel<byte[]> _heard = Channel.CreateUnbounded<byte[]>();
    private WebSocketState _state = WebSocketState.Open;

    public override WebSocketCloseStatus? CloseStatus => State == WebSocketState.Open ? null : WebSocketCloseStatus.NormalClosure;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    public override void Abort()
    {
        _state = WebSocketState.Aborted;
        _heard.Writer.TryComplete();
    }

    public override void Dispose() => Abort();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        _state = WebSocketState.Closed;
        _heard.Writer.TryComplete();
        return Task.CompletedTask;
    }

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        if (!await _heard.Reader.WaitToReadAsync(cancellationToken) || !_heard.Reader.TryRead(out var frame))
            return new(0, WebSocketMessageType.Close, endOfMessage: true, WebSocketCloseStatus.NormalClosure, null);
        frame.AsSpan().CopyTo(buffer);
        return new(frame.Length, WebSocketMessageType.Binary, endOfMessage: true);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        if (messageType == WebSocketMessageType.Binary)
            _heard.Writer.TryWrite(buffer.ToArray());
        return Task.CompletedTask;
    }
}
