using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.EndToEndTests.RealModels.Topics;

namespace ContactCenter.Benchmarks.Pages;

/// <summary>A server with calls of another system that are analysed, and delivered to a folder.</summary>
internal sealed class AnalysedServer : IAsyncDisposable
{
    private const string Source = "system";
    private const int TellersAtOnce = 8;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly HttpClient _system;
    private readonly TimeProvider _time;

    private AnalysedServer(ServerProcess process, string token, string key, TimeProvider time)
    {
        (Process, _time) = (process, time);
        _system = new() { BaseAddress = process.Address, DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        Reader = new() { BaseAddress = process.Api, DefaultRequestHeaders = { { "X-Api-Key", key } } };
    }

    public ServerProcess Process { get; }

    /// <summary>For requests of a program that may read everything.</summary>
    public HttpClient Reader { get; }

    /// <param name="store">The folder where it keeps everything.</param>
    public static async Task<AnalysedServer> StartAsync(OurServer ours, string store, TopicSet set, TimeProvider time)
    {
        var (token, key) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"Recordings__Sources__{Source}__Token"] = token,
            [$"Recordings__Sources__{Source}__Department"] = "Sales",
            ["ApiKeys__1__Name"] = "reader",
            ["ApiKeys__1__Key"] = key,
            ["ApiKeys__1__Role"] = "Supervisor",
            ["Delivery__Targets__folder__Kind"] = "File",
            ["Delivery__Targets__folder__Folder"] = ours.NewStore(),
        };
        var server = new AnalysedServer(ours.Start(store, settings: settings.Concat(TopicSettings.Of(set))), token, key, time);
        await server.Process.ListensAsync();
        return server;
    }

    /// <summary>Tells of calls, several at a time.</summary>
    public Task TellAsync(WrittenCalls calls, int count) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = TellersAtOnce }, async (number, cancellationToken) =>
        {
            using var response = await _system.PostAsJsonAsync(
                new Uri($"webhooks/recordings/{Source}", UriKind.Relative), calls.Of(number), cancellationToken);
            response.EnsureSuccessStatusCode();
        });

    /// <summary>Waits until so many calls are analysed and delivered.</summary>
    public async Task WaitAsync(int count)
    {
        while (await DeliveredAsync() < count)
            await Task.Delay(BetweenLooks, _time);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _system.Dispose();
        Reader.Dispose();
    }

    private async Task<int> DeliveredAsync()
    {
        var page = await Reader.GetFromJsonAsync<JsonElement>(new Uri("deliveries?state=accepted&limit=1", UriKind.Relative));
        return page.GetProperty("total").GetInt32();
    }
}
