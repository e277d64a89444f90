using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using ContactCenter.Simulator.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>The application's WebSocket under test of the simulator's own tests: a server on loopback that keeps every session.</summary>
public sealed class SocketApplication : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly Channel<SocketSession> _sessions = Channel.CreateBounded<SocketSession>(1_000);
    private readonly ConcurrentDictionary<SocketSession, bool> _open = new();
    private readonly TaskCompletionSource _knocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SocketApplication(WebApplication web) => _web = web;

    /// <summary>Where it listens, with a query as applications put their ids there.</summary>
    public string Address => _web.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + "/bot?call=42";

    /// <summary>The upgrade is answered with this, instead of with an open socket.</summary>
    public HttpStatusCode? Refusal { get; set; }

    /// <summary>The upgrade is not answered at all.</summary>
    public bool IsSilent { get; set; }

    public int OpenSessions => _open.Count;

    /// <summary>Completes when somebody has asked for a socket.</summary>
    public Task Knocked => _knocked.Task;

    /// <param name="certificate">What it proves itself with, for <c>wss</c>; <c>null</c>: it listens for <c>ws</c>.</param>
    public static async Task<SocketApplication> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        builder.Logging.ClearProviders();
        var web = builder.Build();
        var application = new SocketApplication(web);
        web.UseWebSockets();
        web.Map("/bot", application.ServeAsync);
        await web.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }

    /// <summary>The next session that the platform has opened.</summary>
    public Task<SocketSession> AcceptAsync() => _sessions.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().SoonAsync();

    public string Endpoint(string more = "", int rate = 16_000) =>
        $$"""{"type":"websocket","uri":"{{Address}}","content-type":"audio/l16;rate={{rate}}"{{more}}}""";

    /// <summary>An NCCO that connects its leg to this socket.</summary>
    public string Connect(string endpoint = "", string options = "", string rest = "", int rate = 16_000) =>
        $$"""[{"action":"connect","from":"{{TestAccount.Number}}","endpoint":[{{Endpoint(endpoint, rate)}}]{{options}}}{{rest}}]""";

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    private async Task ServeAsync(HttpContext http)
    {
        _knocked.TrySetResult();
        if (IsSilent)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (Refusal is { } status || http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = (int)(Refusal ?? HttpStatusCode.RequestTimeout);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var session = new SocketSession(socket, http.Request.Headers.Authorization, http.Request.QueryString.Value);
        _open[session] = true;
        await _sessions.Writer.WriteAsync(session);
        await session.RunAsync();
        _open.TryRemove(session, out _);
    }
}
