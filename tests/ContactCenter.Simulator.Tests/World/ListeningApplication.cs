using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Simulator.Tests.World;

/// <summary>An application on sockets: it greets, waits for a key, says goodbye, and keeps the bodies of its events.</summary>
public sealed class ListeningApplication : IAsyncDisposable
{
    private const string Menu = """
        [
          {"action":"talk","text":"Welcome. Press a key.","bargeIn":true},
          {"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1,"timeOut":10},"eventUrl":["ADDRESS/input"]}
        ]
        """;

    private readonly WebApplication _web;
    private readonly Lock _gate = new();
    private readonly List<string> _events = [];

    private ListeningApplication(WebApplication web) => _web = web;

    public string Address => _web.Urls.First();

    /// <summary>What the simulator is told of it, faster than life: seconds are left to press a key, and a slow machine has a minute to answer.</summary>
    public IEnumerable<string> Settings =>
    [
        $"--Simulator:AnswerUrl={Address}/answer", $"--Simulator:EventUrl={Address}/event", "--Simulator:Speed=4",
        "--Simulator:ConnectTimeout=00:01:00", "--Simulator:AnswerTimeout=00:01:00", "--Simulator:EventTimeout=00:01:00",
    ];

    public IReadOnlyList<string> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    public static async Task<ListeningApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var web = builder.Build();
        var application = new ListeningApplication(web);
        web.MapGet("/answer", () => Results.Text(Menu.Replace("ADDRESS", application.Address, StringComparison.Ordinal), "application/json"));
        web.MapPost("/input", () => Results.Text("""[{"action":"talk","text":"Goodbye."}]""", "application/json"));
        web.MapPost("/event", application.KeepAsync);
        await web.StartAsync();
        return application;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task KeepAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        lock (_gate)
            _events.Add(body);
    }
}
