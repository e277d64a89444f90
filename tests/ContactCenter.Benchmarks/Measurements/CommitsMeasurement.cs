using System.Globalization;
using ContactCenter.Benchmarks.Latency;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How often a whole call waits for the disk: commits, each of which is one wait, when calls are few and when many share one.</summary>
internal static class CommitsMeasurement
{
    public const string Command = "commits";

    /// <summary>Webhooks a second that leave each of them a commit of its own.</summary>
    private const int Few = 10;

    private const int Many = 1_000;

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var length = TimeSpan.FromSeconds(arguments.Int("seconds", 30));
        var table = new Table("webhooks a second", "calls", "commits", "commits a call", "changes a call");
        foreach (var rate in new[] { Few, Many })
        {
            await Report.ProgressAsync(string.Create(CultureInfo.InvariantCulture, $"{rate} webhooks a second …"));
            await using var api = await CallsApiStandIn.StartAsync();
            await using var host = MeasuredHost.Start(ours.NewStore(), arguments.Text("storage"), time, api.Port);
            await host.ListensAsync();
            var traffic = new CallTraffic(api, new Random(rate), seed: -rate, time.GetUtcNow());
            traffic.Fill(rate, length);
            await new OpenLoop(host.Port, time).RunAsync(traffic.Webhooks);
            var (commits, changes) = await MeasuredHost.AskCommitsAsync(host);
            double calls = traffic.Calls.Count;
            table.Add(Figures.Text(rate), Figures.Text(calls), Figures.Text(commits), Figures.Text(commits / calls, 1), Figures.Text(changes / calls, 1));
        }

        await Report.PrintAsync(
            $"Waits for the disk, {ours.Store}",
            arguments,
            time,
            table,
            "Whole calls: 13 webhooks (menu, agent, survey), one leg asked for and one transfer, 5 % of the webhooks sent twice. A change is a webhook, a mark "
            + "or an outcome; changes that arrive while one commit is under way share the next.");
    }
}
