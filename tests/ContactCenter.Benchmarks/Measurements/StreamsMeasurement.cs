using System.Globalization;
using System.Runtime;
using ContactCenter.Benchmarks.Latency;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Streams;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>What streams of live data cost the webhooks, and how old the records are that they bring.</summary>
internal static class StreamsMeasurement
{
    public const string Command = "streams";

    /// <summary>Callers who have been led to the department that half of the streams ask for, where there are too many calls for all.</summary>
    private const int InDepartment = 300;

    private const int Connections = 32;

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var streams = arguments.Int("streams", 100);
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        await MeasureAsync(arguments, ours, "few live calls, every stream carries records", waiting: 0, [("topics=calls,figures", streams)], time);
        await MeasureAsync(
            arguments,
            ours,
            "many live calls: counts, and one department",
            arguments.Int("live-calls", 5_000),
            [("topics=calls,figures", streams / 2), ("topics=calls,figures&department=Sales", streams - (streams / 2))],
            time);
    }

    private static async Task MeasureAsync(
        Arguments arguments, OurServer ours, string what, int waiting, (string Query, int Streams)[] queries, TimeProvider time)
    {
        await Report.ProgressAsync($"{what} …");
        await using var api = await CallsApiStandIn.StartAsync();
        await using var alone = ours.Start(callsApi: api.Port);
        await using var watched = ours.Start(callsApi: api.Port);
        (ServerProcess Server, (string Query, int Streams)[] Queries, List<WindowResult> Results)[] sides = [(alone, [], []), (watched, queries, [])];
        var seed = -1;
        foreach (var (server, _, _) in sides)
        {
            await server.ListensAsync();
            await FillAsync(server, waiting, --seed, time);
        }

        // The first window only warms up. Two servers: what one keeps for readers who may come back would count for the other turn.
        for (var window = 0; window <= arguments.Int("windows", 5); window++)
        {
            await Report.ProgressAsync(window == 0 ? "Warming up …" : $"Window {window} …");
            foreach (var (server, asked, results) in sides)
            {
                var result = await MeasureWindowAsync(arguments, server, asked, new(api, new Random(window), --seed, time.GetUtcNow()), time);
                if (window > 0)
                    results.Add(result);
            }
        }

        await PrintAsync(arguments, ours, what, sides[0].Results, sides[1].Results, time);
    }

    /// <summary>Calls that stay, some of them in a department.</summary>
    private static async Task FillAsync(ServerProcess server, int waiting, int seed, TimeProvider time)
    {
        if (waiting == 0)
            return;
        var now = time.GetUtcNow();
        await ClosedLoop.SendAllAsync(AnswerRequests.Make(seed, waiting, now), server.Port, Connections, time);
        byte[][] choices =
        [
            .. Enumerable.Range(0, InDepartment)
                .Select(index => SignedRequest.Post(SignedRequest.InputPath, WebhookBodies.Keys(SampleCall.Of(seed, index), "1", now), now)),
        ];
        await ClosedLoop.SendAllAsync(choices, server.Port, Connections, time);
    }

    private static async Task<WindowResult> MeasureWindowAsync(
        Arguments arguments, ServerProcess server, (string Query, int Streams)[] queries, CallTraffic traffic, TimeProvider time)
    {
        traffic.Fill(arguments.Int("rate", 1_200), TimeSpan.FromSeconds(arguments.Int("seconds", 15)));
        await using var readers = await StreamReaders.OpenAsync(server.Api, queries, time);
        var window = await TrafficWindow.MeasureAsync(server, traffic, time);
        await readers.CloseAsync();
        window.Check();
        return new(window.ServerMicroseconds, window.At(0.99), readers.Ages, readers.Bytes / window.Lasted.TotalSeconds);
    }

    private static Task PrintAsync(
        Arguments arguments, OurServer ours, string what, List<WindowResult> alone, List<WindowResult> watched, TimeProvider time)
    {
        var table = new Table("server", "CPU µs/webhook", "p99 ms", "record age p50 ms", "p99 ms", "max ms", "KB/s");
        var ages = watched.SelectMany(window => window.Ages).Order().ToArray();
        table.Add("without streams", Of(alone, it => it.ServerMicroseconds), Of(alone, it => it.P99), "", "", "", "");
        table.Add(
            "with streams", Of(watched, it => it.ServerMicroseconds), Of(watched, it => it.P99), Age(0.5), Age(0.99), Age(1),
            Figures.Text(Statistics.Median(watched.Select(it => it.BytesPerSecond / 1_024))));
        table.Add("ratio", Ratio(it => it.ServerMicroseconds), Ratio(it => it.P99), "", "", "", "");
        return Report.PrintAsync(
            string.Create(CultureInfo.InvariantCulture, $"Streams of live data, {what}, {ours.Store}"),
            arguments,
            time,
            table,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{alone.Count} windows in turns on two servers, median (min–max), the ratio within a turn; to hold: 1.10 and 1.25, and no record older than "
                + $"1 s. {ages.Length} records on some of the streams were looked at; sender and readers share the processors."));

        string Age(double share) => ages.Length == 0 ? "none" : Figures.Text(Statistics.Percentile<double>(ages, share));

        string Ratio(Func<WindowResult, double> of) => Figures.Spread([.. watched.Zip(alone, (with, without) => of(with) / of(without))], 2);
    }

    private static string Of(List<WindowResult> windows, Func<WindowResult, double> of) => Figures.Spread([.. windows.Select(of)], 1);
}
