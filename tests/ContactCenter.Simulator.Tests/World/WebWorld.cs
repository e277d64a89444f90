using System.Net.Http.Json;
using System.Net.WebSockets;
using ContactCenter.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Simulator.Tests.World;

/// <summary>The platform in a web application, as embedders have it.</summary>
public sealed class WebWorld : IAsyncDisposable
{
    private readonly WebApplication _web;

    private WebWorld(WebApplication web, Application app, TestClock clock)
    {
        (_web, App, Clock) = (web, app, clock);
        (Http, Platform) = (web.GetTestClient(), web.Services.GetRequiredService<VoicePlatform>());
        Platform.Driver = new ClockDriver(clock, Platform.WhenIdleAsync);
    }

    public Application App { get; }

    public TestClock Clock { get; }

    public HttpClient Http { get; }

    public VoicePlatform Platform { get; }

    public static async Task<WebWorld> StartAsync(Action<SimulatorOptions>? configure = null)
    {
        var app = new Application();
        var clock = new TestClock();
        var options = TestAccount.Options();
        configure?.Invoke(options);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(new Random(1)).AddVoicePlatform(options, _ => app);
        var web = builder.Build();
        web.MapVoicePlatform();
        await web.StartAsync(TestContext.Current.CancellationToken);
        return new WebWorld(web, app, clock);
    }

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null, string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<WebSocket> OpenAsync(string path, string? origin = null)
    {
        var client = _web.GetTestServer().CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = origin;
        return client.ConnectAsync(new Uri(_web.GetTestServer().BaseAddress, path), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _web.DisposeAsync();
    }
}
