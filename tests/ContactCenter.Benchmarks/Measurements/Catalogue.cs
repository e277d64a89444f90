using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>The measurements that people ask for by name.</summary>
internal static class Catalogue
{
    private const string All = "all";

    private static readonly Dictionary<string, Func<Arguments, OurServer, TimeProvider, Task>> ByName = new(StringComparer.Ordinal)
    {
        [ServersMeasurement.Command] = ServersMeasurement.RunAsync,
        [LatencyMeasurement.Command] = LatencyMeasurement.RunAsync,
        [LiveCallsMeasurement.Command] = LiveCallsMeasurement.RunAsync,
        [CommitsMeasurement.Command] = CommitsMeasurement.RunAsync,
        [StartMeasurement.Command] = StartMeasurement.RunAsync,
        [StreamsMeasurement.Command] = StreamsMeasurement.RunAsync,
        [SignInsMeasurement.Command] = SignInsMeasurement.RunAsync,
        [ConsoleMeasurement.Command] = ConsoleMeasurement.RunAsync,
    };

    /// <summary>Those that need what not every machine has, weights and clips, or take long.</summary>
    private static readonly Dictionary<string, Func<Arguments, OurServer, TimeProvider, Task>> Apart = new(StringComparer.Ordinal)
    {
        [SpeechMeasurement.Command] = SpeechMeasurement.RunAsync,
        [RecordingsMeasurement.Command] = RecordingsMeasurement.RunAsync,
        [BacklogMeasurement.Command] = BacklogMeasurement.RunAsync,
        [PipelineMeasurement.Command] = PipelineMeasurement.RunAsync,
        [PagesMeasurement.Command] = PagesMeasurement.RunAsync,
    };

    public static bool Has(string? name) => name is All || (name is not null && (ByName.ContainsKey(name) || Apart.ContainsKey(name)));

    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        await Report.ProgressAsync(await Machine.DescribeAsync());
        using var ours = await OurServer.PublishAsync(arguments, time);
        foreach (var (name, run) in ByName)
        {
            if (arguments.Command is All || arguments.Command == name)
                await run(arguments, ours, time);
        }

        if (Apart.TryGetValue(arguments.Command!, out var apart))
            await apart(arguments, ours, time);
    }
}
