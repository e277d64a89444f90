using System.Globalization;
using System.Text.Json;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>Signed answer webhooks a second: our server, an earlier build, the tutorial's, and a bare endpoint, in turns, with the same requests.</summary>
internal static class ServersMeasurement
{
    public const string Command = "servers";

    private const int Bare = 0;
    private const int Express = 1;

    /// <summary>The sender's one event loop handles answers itself instead of handing them to other threads.</summary>
    private static readonly KeyValuePair<string, string>[] OneEventLoop =
    [
        new("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1"),
        new("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1"),
    ];

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var plan = new LoadPlan(
            Port: 0,
            Server: 0,
            arguments.Int("connections", 128),
            arguments.Int("warm-up", 10),
            WarmUpRequests: 100_000,
            arguments.Int("window", 8),
            arguments.Int("pace", 0));
        await ExpressServer.InstallAsync();
        var greeting = await GreetingAsync(ours, time);
        using var before = arguments.Text("before") is { } build ? OurServer.Of(build, arguments, time) : null;
        List<(string Name, Func<ServerProcess> Start)> servers =
        [
            ("bare Kestrel endpoint, same bytes", () => BareKestrel.Start(greeting, time)),
            ("Express, unsigned, forgets all", () => ExpressServer.Start(time)),
            ($"ContactCenter, {ours.Store}, signed", () => ours.Start()),
        ];
        if (before is not null)
            servers.Add(($"ContactCenter before, {before.Store}, signed", () => before.Start()));
        var results = servers.Select(_ => new List<LoadResult>()).ToArray();
        for (var round = 1; round <= arguments.Int("rounds", 3); round++)
        {
            await using var sender = ServerProcess.StartSelf(
                [LoadSender.Command, "--seed", Text(round), "--requests", Text(arguments.Int("requests", 800_000))], OneEventLoop, port: 0, time);
            await sender.HearAsync();
            for (var i = 0; i < servers.Count; i++)
            {
                await Report.ProgressAsync($"Round {round}: {servers[i].Name} …");
                results[i].Add(await MeasureAsync(servers[i].Start, sender, plan));
            }
        }

        await PrintAsync(arguments, time, plan, [.. servers.Select(server => server.Name)], results);
    }

    private static async Task<LoadResult> MeasureAsync(Func<ServerProcess> start, ServerProcess sender, LoadPlan plan)
    {
        // A new process each time, so that none drags along what the turn before left in its memory.
        await using var server = start();
        await server.ListensAsync();
        var line = await sender.AskAsync(JsonSerializer.Serialize(plan with { Port = server.Port, Server = server.Id }));
        var result = JsonSerializer.Deserialize<LoadResult>(line)!;
        return result.Refused == 0 ? result : throw new InvalidOperationException($"{result.Refused} webhooks were not answered with 200.");
    }

    private static async Task<byte[]> GreetingAsync(OurServer ours, TimeProvider time)
    {
        await using var server = ours.Start();
        await server.ListensAsync();
        using var connection = await WebhookConnection.OpenAsync(server.Port);
        var answer = await connection.AskAsync(AnswerRequests.Make(SampleCall.Of(seed: 0, index: 0), time.GetUtcNow()));
        return answer.Status == 200 ? answer.Body.ToArray() : throw new InvalidOperationException($"A signed webhook was answered with {answer.Status}.");
    }

    private static Task PrintAsync(Arguments arguments, TimeProvider time, LoadPlan plan, string[] names, List<LoadResult>[] results)
    {
        var table = new Table("server", "requests/s", "p50 ms", "p95 ms", "p99 ms", "CPU µs/request", "× Kestrel's", "sender's", "× Express", "% of Kestrel");
        for (var i = 0; i < names.Length; i++)
        {
            var runs = results[i];
            table.Add(
                names[i],
                Figures.Spread([.. runs.Select(run => run.PerSecond)]),
                Median(run => run.P50, 2),
                Median(run => run.P95, 2),
                Median(run => run.P99, 2),
                Figures.Spread([.. runs.Select(run => run.ServerMicroseconds)], 1),
                Figures.Spread([.. runs.Zip(results[Bare], (run, bare) => run.ServerMicroseconds / bare.ServerMicroseconds)], 2),
                Median(run => run.SenderMicroseconds, 1),
                Figures.Spread([.. runs.Zip(results[Express], (run, express) => run.PerSecond / express.PerSecond)], 2),
                Figures.Spread([.. runs.Zip(results[Bare], (run, bare) => 100 * run.PerSecond / bare.PerSecond)], 1));

            string Median(Func<LoadResult, double> of, int digits) => Figures.Text(Statistics.Median(runs.Select(of)), digits);
        }

        var rate = plan.Rate > 0 ? string.Create(CultureInfo.InvariantCulture, $" at {plan.Rate} requests a second") : "";
        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"{results[0].Count} rounds in turns, median (min–max); {plan.Connections} kept-alive connections, {plan.WarmUpSeconds} s warm-up, "
                + $"{plan.WindowSeconds} s measured{rate}; ratios within a round. Servers and sender share the cores.");
        return Report.PrintAsync("Answer webhooks of distinct calls", arguments, time, table, note);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
