using System.Globalization;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Recordings;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>
/// What one recording costs from its webhook until it can be read: the server's part, which is to fetch, decrypt, decode, hand over and store, beside the
/// engine's, and the memory of both.
/// </summary>
internal static class RecordingsMeasurement
{
    public const string Command = "recordings";

    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(30);

    /// <param name="arguments">
    /// <c>--audio FOLDER</c> with clips, <c>--sounds wav:10,mp3:10</c>: which kinds, of how many minutes, <c>--runs</c>: how often each,
    /// <c>--warm-ups</c>: how many of ten minutes before.
    /// </param>
    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var folder = ours.NewStore();
        var calls = SpokenCalls.In(folder, arguments.Needed("audio"));
        await using var host = await SoundHost.StartAsync(folder);
        var table = new Table("recording", "server CPU s", "of it idle", "engine CPU s", "share %", "in words after s", "server peak MB", "engine peak MB");
        foreach (var sound in (arguments.Text("sounds") ?? "wav:10,mp3:10,mono-mp3:10").Split(','))
        {
            var (kind, minutes) = (sound.Split(':')[0], int.Parse(sound.Split(':')[1], CultureInfo.InvariantCulture));
            // The runtime compiles again and again what is used often: that is no part of a recording.
            var first = await calls.WriteAsync(kind, "first", WarmUp);
            await using var server = await PipelineServer.StartAsync(ours, host, first, time);
            for (var warmUp = 2; warmUp <= arguments.Int("warm-ups", 3); warmUp++)
            {
                await server.TellAsync(await calls.WriteAsync(kind, $"warm-up-{warmUp}", WarmUp));
                await server.WaitAsync();
            }

            var idle = await server.IdleAsync(IdleFor) / IdleFor;
            var runs = new List<(Spent Spent, double Seconds)>();
            for (var run = 1; run <= arguments.Int("runs", 5); run++)
            {
                await Report.ProgressAsync($"{kind}, {minutes} minutes, run {run} …");
                var file = await calls.WriteAsync(kind, $"measured-{run}", TimeSpan.FromMinutes(minutes));
                var (before, start) = (server.Look(), time.GetTimestamp());
                await server.TellAsync(file);
                await server.WaitAsync();
                runs.Add((server.Look() - before, time.GetElapsedTime(start).TotalSeconds));
            }

            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes, {kind}"),
                Figures.Spread([.. runs.Select(run => run.Spent.Server.TotalSeconds)], 2),
                Figures.Spread([.. runs.Select(run => run.Seconds * idle)], 2),
                Figures.Spread([.. runs.Select(run => run.Spent.Transcriber.TotalSeconds)], 1),
                Figures.Spread([.. runs.Select(run => (run.Spent.Server.TotalSeconds - (run.Seconds * idle)) / run.Spent.Transcriber.TotalSeconds * 100)], 2),
                Figures.Spread([.. runs.Select(run => run.Seconds)]),
                Figures.Megabytes(runs[^1].Spent.ServerPeak),
                Figures.Megabytes(runs[^1].Spent.TranscriberPeak));
        }

        await Report.PrintAsync(
            "One recording from its webhook until it can be read, median (least–most)",
            arguments,
            time,
            table,
            "Two people speak English in turns over a telephone, 16 kHz, each on a channel, in mono-mp3 both on one; the model that the build brings; a server "
            + "and a transcriber of their own for each kind, which hear some of ten minutes before and then one recording after the other. The server's share "
            + "is what it does meanwhile, without what it does in the same time when there is nothing to do but to tell once a second how far it is. The "
            + "memory is the most until the last run's end.");
    }
}
