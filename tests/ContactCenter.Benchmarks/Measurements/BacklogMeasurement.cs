using System.Globalization;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Recordings;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>Many calls end within a minute: how many recordings wait at most, what that takes of the disk, and when all can be read.</summary>
internal static class BacklogMeasurement
{
    public const string Command = "backlog";

    /// <summary>Files of different sound; calls share them, each with a copy of its own at the server.</summary>
    private const int Files = 25;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <param name="arguments"><c>--audio FOLDER</c> with clips, <c>--calls N</c>, <c>--seconds N</c> of each recording.</param>
    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var (calls, length) = (arguments.Int("calls", 1_000), TimeSpan.FromSeconds(arguments.Int("seconds", 20)));
        var folder = ours.NewStore();
        var spoken = SpokenCalls.In(folder, arguments.Needed("audio"));
        string[] files = [.. Enumerable.Range(0, Files).Select(number => spoken.WriteWav(number.ToString(CultureInfo.InvariantCulture), length))];
        await using var host = await SoundHost.StartAsync(folder);
        await using var server = await PipelineServer.StartAsync(ours, host, files[0], time);
        var (before, keptBefore, start) = (server.Look(), server.Kept(), time.GetTimestamp());
        await Report.ProgressAsync("Telling of all …");
        for (var call = 0; call < calls; call++)
        {
            if (Minute * call / calls - time.GetElapsedTime(start) is var early && early > TimeSpan.Zero)
                await Task.Delay(early, time);
            await server.TellAsync(files[call % files.Length]);
        }

        var (waitingMost, keptMost, waitingBegan) = (0, 0L, time.GetElapsedTime(start));
        await server.WaitAsync(waiting =>
        {
            (waitingMost, keptMost) = (Math.Max(waitingMost, waiting), Math.Max(keptMost, server.Kept()));
        });
        var (spent, took) = (server.Look() - before, time.GetElapsedTime(start));
        var sound = length * calls;
        var table = new Table("what", "figure");
        table.Add("recordings, seconds of each", $"{Figures.Text(calls)}, {Figures.Text(length.TotalSeconds)} s, two channels");
        table.Add("all were told of after", $"{Figures.Text(waitingBegan.TotalSeconds)} s");
        table.Add("waited at most", Figures.Text(waitingMost));
        table.Add("all could be read after", $"{Figures.Text(took.TotalMinutes, 1)} min");
        table.Add("seconds of recording a second", Figures.Text(sound / took, 1));
        table.Add("disk at most, at the end", $"{Megabytes(keptMost - keptBefore)}, {Megabytes(server.Kept() - keptBefore)}");
        table.Add("CPU of server, of engine", $"{Figures.Text(spent.Server.TotalSeconds, 1)} s, {Figures.Text(spent.Transcriber.TotalSeconds, 1)} s");
        table.Add("peak memory of server, of engine", $"{Megabytes(spent.ServerPeak)}, {Megabytes(spent.TranscriberPeak)}");
        await Report.PrintAsync(
            "Calls that end within a minute",
            arguments,
            time,
            table,
            "Recordings of English over a telephone, WAV of 16 kHz and 16 bits, told of evenly over a minute; nothing else at work on the machine.");
    }

    private static string Megabytes(long bytes) => $"{Figures.Megabytes(bytes)} MB";
}
