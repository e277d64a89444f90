using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.World;

/// <summary>A service of the owner's that menus ask: a real server on this machine.</summary>
public sealed class TestService : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-service-0123456789";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ServiceRequest> _requests = new();

    private TestService(WebApplication app) => _app = app;

    /// <summary>What is answered to a question; may take as long as it likes.</summary>
    public Func<ServiceRequest, Task<(int Status, string Body)>> Answer { get; set; } = _ => Task.FromResult((200, """{"variables":{}}"""));

    public IReadOnlyList<ServiceRequest> Requests => [.. _requests];

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<TestService> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new TestService(builder.Build());
        service._app.Run(service.HandleAsync);
        await service._app.StartAsync();
        return service;
    }

    /// <summary>Answers always the same.</summary>
    public void Answers(string body, int status = 200) => Answer = _ => Task.FromResult((status, body));

    /// <summary>Settings that name it.</summary>
    public (string Key, string Value)[] Settings(string name = "crm") => [($"Ivr:Http:{name}:Url", Url), ($"Ivr:Http:{name}:Secret", Secret)];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        var isStranger = !http.Request.Headers.ContainsKey("X-Timestamp");
        if (isStranger)
        {
            // Some other program or browser looks for who had this port before.
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var reader = new StreamReader(http.Request.Body);
        var request = new ServiceRequest(
            http.Request.Path, await reader.ReadToEndAsync(), http.Request.Headers["X-Timestamp"].ToString(), http.Request.Headers["X-Signature"].ToString());
        _requests.Enqueue(request);
        var (status, body) = await Answer(request);
        http.Response.StatusCode = status;
        if (status is >= 300 and < 400)
            http.Response.Headers.Location = body;
        else
            await http.Response.WriteAsync(body);
    }
}

/// <summary>A question as it came.</summary>
public sealed record ServiceRequest(string Path, string Body, string Timestamp, string Signature)
{
    public JsonElement Json => JsonElement.Parse(Body);
}
