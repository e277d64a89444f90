using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ContactCenter.EndToEndTests.World;

/// <summary>What lies between a browser and its server: an address that stays, and connections that can be held up or broken.</summary>
public sealed class NetworkLine : IAsyncDisposable
{
    private const int BufferBytes = 16_384;

    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _ends = new();
    private readonly Task _accepting;
    private volatile Uri? _server;
    private volatile TaskCompletionSource _passable = Passable();

    public NetworkLine()
    {
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Url = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _accepting = AcceptAsync();
    }

    /// <summary>Where browsers find the server.</summary>
    public Uri Url { get; }

    /// <summary>New connections lead to that server.</summary>
    public void LeadTo(Uri server) => _server = server;

    /// <summary>Nothing comes through any more, and nobody is told: a cable that was pulled out.</summary>
    public void HoldUp() => _passable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All that was held up comes through.</summary>
    public void Release() => _passable.TrySetResult();

    /// <summary>Each connection is broken; new ones can be made.</summary>
    public void Break()
    {
        foreach (var end in _ends.Keys)
            end.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        Release();
        Break();
        await _accepting;
        _closing.Dispose();
    }

    private static TaskCompletionSource Passable()
    {
        var passable = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        passable.SetResult();
        return passable;
    }

    private async Task AcceptAsync()
    {
        List<Task> passing = [];
        try
        {
            while (true)
                passing.Add(PassAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(passing);
        }
    }

    private async Task PassAsync(TcpClient browser)
    {
        using var server = new TcpClient();
        using (browser)
        {
            _ends[browser] = _ends[server] = true;
            try
            {
                var to = _server ?? throw new SocketException((int)SocketError.ConnectionRefused);
                await server.ConnectAsync(to.Host, to.Port, _closing.Token);
                await Task.WhenAny(CopyAsync(browser.GetStream(), server.GetStream()), CopyAsync(server.GetStream(), browser.GetStream()));
            }
            catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The other end learns of it by the end of its own connection.
            }
            finally
            {
                _ends.TryRemove(browser, out _);
                _ends.TryRemove(server, out _);
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (await from.ReadAsync(buffer, _closing.Token) is > 0 and var read)
            {
                await _passable.Task;
                await to.WriteAsync(buffer.AsMemory(0, read), _closing.Token);
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Closed at one end: so is the other.
        }
    }
}
