using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>A system of the owner's that is told of calls: a real server on this machine, which drops ids that it has taken before.</summary>
internal sealed class DeliveryReceiver : IAsyncDisposable
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedDelivery> _received = new();
    private readonly ConcurrentQueue<ReceivedDelivery> _repeats = new();
    private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.Ordinal);

    private DeliveryReceiver(WebApplication app) => _app = app;

    /// <summary>What is answered, by the number of requests before.</summary>
    public Func<int, HttpResponse, Task> Answer { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>All requests, in the order in which they came.</summary>
    public IReadOnlyList<ReceivedDelivery> Received => [.. _received];

    /// <summary>Those of them whose id had been taken before.</summary>
    public IReadOnlyList<ReceivedDelivery> Repeats => [.. _repeats];

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<DeliveryReceiver> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new DeliveryReceiver(builder.Build());
        receiver._app.Run(receiver.HandleAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Answers always with that status.</summary>
    public void Answers(int status) => Answer = (_, response) =>
    {
        response.StatusCode = status;
        return response.WriteAsync("My xylographquux says the caller");
    };

    /// <summary>Settings that name it.</summary>
    /// <param name="more">Further keys of the target.</param>
    public IReadOnlyList<(string Key, string? Value)> Settings(params IEnumerable<(string Key, string Value)> more) =>
    [
        ("Delivery:Targets:crm:Kind", "Http"), ("Delivery:Targets:crm:Url", new Uri(Url, "calls?from=us").AbsoluteUri),
        ("Delivery:Targets:crm:Secret", $"whsec_{Convert.ToBase64String(Key)}"),
        .. more.Select(setting => ($"Delivery:Targets:crm:{setting.Key}", (string?)setting.Value)),
    ];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var request = new ReceivedDelivery(
            $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}",
            body.ToArray(),
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        var before = _received.Count;
        _received.Enqueue(request);
        if (_taken.ContainsKey(request.Id))
            _repeats.Enqueue(request);
        await Answer(before, http.Response);
        if (http.Response.StatusCode is >= 200 and <= 299)
            _taken[request.Id] = true;
    }

    /// <summary>Whether it is signed as Standard Webhooks says, told step by step as its text does.</summary>
    public static bool IsSigned(ReceivedDelivery request)
    {
        using var hmac = new HMACSHA256(Key);
        var seconds = long.Parse(request.Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        var head = Encoding.UTF8.GetBytes($"{request.Id}.{seconds}.");
        hmac.TransformBlock(head, 0, head.Length, null, 0);
        hmac.TransformFinalBlock(request.Body, 0, request.Body.Length);
        return request.Headers["webhook-signature"].Split(' ').Contains($"v1,{Convert.ToBase64String(hmac.Hash!)}", StringComparer.Ordinal);
    }
}

/// <summary>A request as it came.</summary>
internal sealed record ReceivedDelivery(string Line, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Id => Headers.GetValueOrDefault("webhook-id", "");

    public string Revision => Headers.GetValueOrDefault("X-Revision", "");

    public JsonElement Json => JsonElement.Parse(Body);

    public string Text => Encoding.UTF8.GetString(Body);
}
