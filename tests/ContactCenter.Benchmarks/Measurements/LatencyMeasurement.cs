using System.Globalization;
using System.Runtime;
using ContactCenter.Benchmarks.Latency;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How long webhooks of whole calls wait for their answers at a steady rate, and whether every one of them counted once.</summary>
internal static class LatencyMeasurement
{
    public const string Command = "latency";

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var rate = arguments.Int("rate", 1_000);
        var length = TimeSpan.FromSeconds(arguments.Int("seconds", 40));
        await using var api = await CallsApiStandIn.StartAsync();
        await using var server = ours.Start(callsApi: api.Port);
        await server.ListensAsync();
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;

        await Report.ProgressAsync("Warming up …");
        var warmUp = new CallTraffic(api, new Random(1), seed: -1, time.GetUtcNow());
        await SendAsync(warmUp, rate, TimeSpan.FromSeconds(arguments.Int("warm-up", 10)), server.Port, time);
        await Report.ProgressAsync("Measuring …");
        var traffic = new CallTraffic(api, new Random(2), seed: -2, time.GetUtcNow());
        var loop = await SendAsync(traffic, rate, length, server.Port, time);
        var faults = await new Ledger(server, api).CompareAsync([.. warmUp.Calls, .. traffic.Calls]);
        await PrintAsync(arguments, time, ours.Store, length, traffic, loop, faults);
        if (faults.Count > 0 || loop.Refused > 0 || loop.Differing > 0)
        {
            throw new InvalidOperationException($"{loop.Refused} webhooks refused, {loop.Differing} repetitions answered otherwise, {faults.Count} "
                + $"faults:\n{string.Join('\n', faults.Take(20))}");
        }
    }

    private static async Task<OpenLoop> SendAsync(CallTraffic traffic, int rate, TimeSpan length, int port, TimeProvider time)
    {
        traffic.Fill(rate, length);
        var loop = new OpenLoop(port, time);
        await loop.RunAsync(traffic.Webhooks);
        return loop;
    }

    private static Task PrintAsync(
        Arguments arguments, TimeProvider time, string store, TimeSpan length, CallTraffic traffic, OpenLoop loop, List<string> faults)
    {
        var table = new Table("webhooks", "number", "p50 ms", "p99 ms", "p99.9 ms", "max ms");
        Add("all", loop.Taken.Select(taken => taken.Took));
        foreach (var kind in loop.Taken.GroupBy(taken => taken.Kind).OrderBy(group => group.Key))
            Add(kind.Key.ToString().ToLowerInvariant(), kind.Select(taken => taken.Took));
        Add("of which the sender's own lateness", loop.Lateness);
        var known = faults.Count == 0 ? "none lost, none applied twice" : $"{faults.Count} FAULTS";
        return Report.PrintAsync(
            string.Create(
                CultureInfo.InvariantCulture, $"Webhooks of whole calls, {arguments.Int("rate", 1_000)} a second for {length.TotalSeconds} s, {store}"),
            arguments,
            time,
            table,
            $"{traffic.Calls.Count} calls (13 webhooks each: menu, agent, survey); {traffic.Repeated} webhooks sent twice, {traffic.Reordered} "
                + $"overtaken by the next; {loop.Connections} connections.",
            $"Checked by API and at the stand-in of the calls API: {known}; {loop.Differing} repetitions answered otherwise; {loop.Refused} refused.",
            $"Time counts from the moment a webhook was due; {loop.WaitedForServer} could not be sent then because the server had not yet led the call "
                + "that far, and count from when it had.");

        void Add(string name, IEnumerable<TimeSpan> times)
        {
            var sorted = times.Select(t => t.TotalMilliseconds).Order().ToArray();
            table.Add(name, Figures.Text(sorted.Length), At(0.5), At(0.99), At(0.999), At(1));

            string At(double share) => Figures.Text(Statistics.Percentile<double>(sorted, share), 2);
        }
    }
}
