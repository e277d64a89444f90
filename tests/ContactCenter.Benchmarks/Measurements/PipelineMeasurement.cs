using System.Globalization;
using System.Runtime;
using ContactCenter.Benchmarks.Latency;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Recordings;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Load.Recordings;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>What recordings that are put into words, analysed and told to another system cost the webhooks of live calls.</summary>
internal static class PipelineMeasurement
{
    public const string Command = "pipeline";

    private const int Windows = 5;

    private static readonly TimeSpan BetweenFeeds = TimeSpan.FromMilliseconds(500);

    /// <param name="arguments"><c>--audio FOLDER</c> with clips; <c>--rate N</c> webhooks a second, <c>--seconds N</c> a window.</param>
    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        var folder = ours.NewStore();
        var spoken = SpokenCalls.In(folder, arguments.Needed("audio"));
        var first = spoken.WriteWav("first", TimeSpan.FromSeconds(20));
        // Each is fetched, put into words and stored several times a window.
        var file = spoken.WriteWav("call", TimeSpan.FromMinutes(1));
        await using var api = await CallsApiStandIn.StartAsync();
        await using var host = await SoundHost.StartAsync(folder);
        await using var receiver = await CallReceiver.StartAsync();
        await using var server = await PipelineServer.StartAsync(ours, host, first, time, api.Port, receiver);
        var (idle, busy, worked, delivered) = (new List<TrafficWindow>(), new List<TrafficWindow>(), new List<double>(), new List<double>());
        var seed = -1;
        // The first window of each only warms up.
        for (var window = 0; window <= arguments.Int("windows", Windows); window++)
        {
            await Report.ProgressAsync(window == 0 ? "Warming up …" : $"Window {window} …");
            var alone = await MeasureAsync(window);
            var (before, taken) = (server.Look(), receiver.Taken.Count);
            using var feeding = new CancellationTokenSource();
            var fed = FeedAsync(server, file, time, feeding.Token);
            var beside = await MeasureAsync(window);
            var (share, told) = ((server.Look() - before).Transcriber / beside.Lasted, receiver.Taken.Count - taken);
            await feeding.CancelAsync();
            await fed;
            await server.WaitAsync();
            if (window == 0)
                continue;
            idle.Add(alone);
            busy.Add(beside);
            worked.Add(share);
            delivered.Add(told / beside.Lasted.TotalMinutes);
        }

        var table = new Table("server", "CPU µs/webhook", "p99 ms", "engine CPU s a second", "deliveries a minute");
        table.Add("nothing to transcribe", Of(idle, it => it.ServerMicroseconds), Of(idle, it => it.At(0.99)), "", "");
        table.Add(
            "pipeline at work", Of(busy, it => it.ServerMicroseconds), Of(busy, it => it.At(0.99)), Figures.Spread(worked, 2), Figures.Spread(delivered, 1));
        table.Add("ratio", Ratio(it => it.ServerMicroseconds), Ratio(it => it.At(0.99)), "", "");
        await Report.PrintAsync(
            string.Create(CultureInfo.InvariantCulture, $"Webhooks beside a pipeline at work, {ours.Store}"),
            arguments,
            time,
            table,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{idle.Count} windows in turns on one server, median (min–max), the ratio within a turn; to hold: 1.10 and 1.25. ")
            + "Two recordings of a minute are always under way, transcribed, analysed and delivered. The server's part of the pipeline counts as the "
            + "webhooks'; sender, receiver and engine share the processors.",
            "Analysis: all steps that are on as the server comes, six topics with six examples each, vectors, search by words and meaning. "
            + "Delivery: signed, over HTTP, to a receiver on this machine.");

        async Task<TrafficWindow> MeasureAsync(int window)
        {
            var traffic = new CallTraffic(api, new Random(window), --seed, time.GetUtcNow());
            traffic.Fill(arguments.Int("rate", 1_200), TimeSpan.FromSeconds(arguments.Int("seconds", 15)));
            var measured = await TrafficWindow.MeasureAsync(server.Process, traffic, time);
            measured.Check();
            return measured;
        }

        string Ratio(Func<TrafficWindow, double> of) => Figures.Spread([.. busy.Zip(idle, (with, without) => of(with) / of(without))], 2);
    }

    /// <summary>Keeps two recordings under way, so that one is fetched while the other is heard.</summary>
    private static async Task FeedAsync(PipelineServer server, string file, TimeProvider time, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            while (await server.WaitingAsync() < 2)
                await server.TellAsync(file);
            await Task.Delay(BetweenFeeds, time, CancellationToken.None);
        }
    }

    private static string Of(List<TrafficWindow> windows, Func<TrafficWindow, double> of) => Figures.Spread([.. windows.Select(of)], 1);
}
