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

    private const string Mp3 = "mp3";

    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(10);

    /// <param name="arguments"><c>--audio FOLDER</c> with clips, <c>--sounds wav:10,mp3:10</c>: which kinds, of how many minutes.</param>
    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var folder = ours.NewStore();
        var calls = SpokenCalls.In(folder, arguments.Needed("audio"));
        await using var host = await SoundHost.StartAsync(folder);
        var table = new Table("recording", "server CPU s", "engine CPU s", "share", "in words after s", "server peak MB", "engine peak MB");
        foreach (var sound in (arguments.Text("sounds") ?? "wav:10,mp3:10,wav:120").Split(','))
        {
            var (kind, minutes) = (sound.Split(':')[0], int.Parse(sound.Split(':')[1], CultureInfo.InvariantCulture));
            await Report.ProgressAsync($"{kind}, {minutes} minutes …");
            // What is compiled while it runs for the first time is no part of a recording.
            var first = await WriteAsync("first", WarmUp);
            var file = await WriteAsync("measured", TimeSpan.FromMinutes(minutes));
            await using var server = await PipelineServer.StartAsync(ours, host, first, time);
            var (before, start) = (server.Look(), time.GetTimestamp());
            await server.TellAsync(file);
            await server.WaitAsync();
            var (spent, took) = (server.Look() - before, time.GetElapsedTime(start));
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes, {kind}"),
                Figures.Text(spent.Server.TotalSeconds, 2),
                Figures.Text(spent.Transcriber.TotalSeconds, 1),
                string.Create(CultureInfo.InvariantCulture, $"{Figures.Text(spent.Server / spent.Transcriber * 100, 2)} %"),
                Figures.Text(took.TotalSeconds),
                Figures.Megabytes(spent.ServerPeak),
                Figures.Megabytes(spent.TranscriberPeak));

            async Task<string> WriteAsync(string name, TimeSpan length) =>
                kind == Mp3 ? await calls.WriteMp3Async(name, length) : calls.WriteWav(name, length);
        }

        await Report.PrintAsync(
            "One recording from its webhook until it can be read",
            arguments,
            time,
            table,
            "Two channels of English in turns over a telephone, 16 kHz, the model that the build brings; a server and a transcriber of their own that have "
            + "heard ten minutes of the same kind before. The server's part is all that it did meanwhile, also telling once a second how far it is.");
    }
}
