using System.Collections.Concurrent;
using System.Net.WebSockets;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Sockets;

/// <summary>Opens the sockets of legs, with proof of who is calling where the application has asked for it, and has them read.</summary>
internal sealed class SocketDialer(EventLoop eventLoop, EventLog log, WebhookSigner signer, OpenSocket? open) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly ConcurrentDictionary<SocketReader, Task> _readings = new();

    /// <summary>To be called on the event loop, which is not idle until the socket is open or cannot be opened.</summary>
    public Task<WebSocket> OpenAsync(Leg leg, CancellationToken cancellationToken)
    {
        var address = new Uri(leg.Plan.To.Address);
        var authorization = leg.Plan.To.Socket?.Authorization is { } proof ? HeaderOf(leg, proof) : null;
        return eventLoop.OffloadAsync(() => (open ?? ClientSockets.OpenAsync)(address, authorization, cancellationToken));
    }

    /// <summary>Reads a socket to its end; the event loop does not wait for it.</summary>
    /// <param name="reader">Reads it.</param>
    /// <param name="finish">Told on the event loop how it ended, for people to read.</param>
    public void Read(SocketReader reader, Action<string> finish) => _readings[reader] = Task.Run(async () =>
    {
        var end = await reader.RunAsync(_closed.Token);
        eventLoop.Post(() =>
        {
            _readings.TryRemove(reader, out _);
            finish(end);
        });
    });

    /// <summary>Breaks off what is still open; completes when nobody reads any more.</summary>
    public async Task CloseAsync()
    {
        await _closed.CancelAsync();
        await Task.WhenAll(_readings.Values);
    }

    public void Dispose() => _closed.Dispose();

    private string? HeaderOf(Leg leg, SocketAuthorization proof)
    {
        if (proof.Custom is { } value)
            return value;
        if ((leg.Switchboard.Options.Unspecified.SocketTokensHaveHash ? signer.Sign([]) : signer.Sign()) is { } token)
            return $"Bearer {token}";
        log.Write(LogKind.Warning, leg.Id, "The account has no signature secret: the socket is opened without authorization.");
        return null;
    }
}
