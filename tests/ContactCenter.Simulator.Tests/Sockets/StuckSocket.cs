using System.Net.WebSockets;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>A socket that takes nothing and gives nothing until it is aborted.</summary>
public sealed class StuckSocket : WebSocket
{
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _aborted.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

    public override string? SubProtocol => null;

    public override void Abort() => _aborted.TrySetResult();

    public override void Dispose() => Abort();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        StickAsync<bool>(cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        StickAsync<bool>(cancellationToken);

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        StickAsync<WebSocketReceiveResult>(cancellationToken);

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        StickAsync<bool>(cancellationToken);

    private async Task<T> StickAsync<T>(CancellationToken cancellationToken)
    {
        // As real ones do: what is cancelled is aborted.
        await using var cancelled = cancellationToken.UnsafeRegister(_ => Abort(), null);
        await _aborted.Task;
        throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
    }
}
