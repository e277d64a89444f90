using System.Globalization;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>What many live calls cost: each webhook, and memory.</summary>
internal static class LiveCallsMeasurement
{
    public const string Command = "live-calls";

    private const int Seed = 0;

    /// <summary>Calls that warm everything up, so that the first of the measured ones pays for nothing but itself.</summary>
    private const int WarmUpCalls = 2_000;

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var few = arguments.Int("few", 100);
        var many = arguments.Int("many", 100_000);
        await MeasureCostAsync(arguments, ours, few, many, time);
        await MeasureMemoryAsync(arguments, ours, many, time);
    }

    private static async Task MeasureCostAsync(Arguments arguments, OurServer ours, int few, int many, TimeProvider time)
    {
        var plan = new LoadPlan(0, 0, arguments.Int("connections", 32), arguments.Int("warm-up", 3), WarmUpRequests: 0, arguments.Int("window", 5));
        await using var quiet = ours.Start(keptCalls: 1_000);
        await using var busy = ours.Start(keptCalls: 1_000);
        (ServerProcess Server, int Live, List<LoadResult> Runs)[] sides = [(quiet, few, []), (busy, many, [])];
        foreach (var (server, live, _) in sides)
        {
            await server.ListensAsync();
            await Report.ProgressAsync($"{live} live calls …");
            await ClosedLoop.SendAllAsync(AnswerRequests.Make(Seed, live, time.GetUtcNow()), server.Port, plan.Connections, time);
        }

        // The first round only warms up.
        for (var round = 0; round <= arguments.Int("rounds", 5); round++)
        {
            await Report.ProgressAsync(round == 0 ? "Warming up …" : $"Round {round} …");
            foreach (var (server, live, runs) in sides)
            {
                var requests = LiveCallRequests.Make(Seed, live, newSeed: round + 1, arguments.Int("requests", 400_000), time.GetUtcNow());
                var run = await new ClosedLoop(requests, time)
                    .RunAsync(plan with { WarmUpRequests = round == 0 ? 100_000 : 0, Port = server.Port, Server = server.Id });
                if (run.Refused > 0)
                    throw new InvalidOperationException($"{run.Refused} webhooks were not answered with 200.");
                if (round > 0)
                    runs.Add(run);
            }
        }

        var table = new Table("live calls", "CPU µs/webhook", "webhooks/s", "p50 ms", "p99 ms");
        foreach (var (_, live, runs) in sides)
        {
            table.Add(
                Figures.Text(live),
                Figures.Spread([.. runs.Select(run => run.ServerMicroseconds)], 1),
                Figures.Spread([.. runs.Select(run => run.PerSecond)]),
                Figures.Text(Statistics.Median(runs.Select(run => run.P50)), 2),
                Figures.Text(Statistics.Median(runs.Select(run => run.P99)), 2));
        }

        table.Add("ratio", Ratio(run => run.ServerMicroseconds), Ratio(run => run.PerSecond), Ratio(run => run.P50), Ratio(run => run.P99));
        await Report.PrintAsync(
            $"A webhook among few and among many live calls, {ours.Store}",
            arguments,
            time,
            table,
            string.Create(
                CultureInfo.InvariantCulture,
                $"A quarter each: status and key press of a random live call, new call, end of one. {sides[0].Runs.Count} rounds in turns on two servers, "
                + $"median (min–max); {plan.Connections} connections, {plan.WindowSeconds} s measured. The ratio is many to few, within a round."));

        string Ratio(Func<LoadResult, double> of) =>
            Figures.Spread([.. sides[1].Runs.Zip(sides[0].Runs, (busyRun, quietRun) => of(busyRun) / of(quietRun))], 2);
    }

    private static async Task MeasureMemoryAsync(Arguments arguments, OurServer ours, int many, TimeProvider time)
    {
        await Report.ProgressAsync("Memory …");
        await using var host = MeasuredHost.Start(ours.NewStore(), arguments.Text("storage"), time);
        await host.ListensAsync();
        await ClosedLoop.SendAllAsync(AnswerRequests.Make(Seed + 1, WarmUpCalls, time.GetUtcNow()), host.Port, connections: 32, time);
        var before = await MeasuredHost.AskMemoryAsync(host);
        await ClosedLoop.SendAllAsync(AnswerRequests.Make(Seed, many, time.GetUtcNow()), host.Port, connections: 32, time);
        var after = await MeasuredHost.AskMemoryAsync(host);
        var table = new Table("memory", "bytes");
        table.Add("heap before", Figures.Text(before.Heap));
        table.Add($"heap with {Figures.Text(many)} more live calls", Figures.Text(after.Heap));
        table.Add("a live call", Figures.Text((double)(after.Heap - before.Heap) / many));
        table.Add("allocated for an answer webhook", Figures.Text((double)(after.Allocated - before.Allocated) / many));
        await Report.PrintAsync(
            $"Memory of live calls, {ours.Store}", arguments, time, table, "Heap after a full collection; each caller is hearing the greeting.");
    }
}
