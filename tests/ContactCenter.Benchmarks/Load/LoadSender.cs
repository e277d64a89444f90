using System.Runtime;
using System.Text.Json;

namespace ContactCenter.Benchmarks.Load;

/// <summary>
/// The sending process of a comparison: makes its requests once, then sends the very same ones to each server that it is
/// told of. Reads plans from its input, a line each, and writes results to its output.
/// </summary>
internal static class LoadSender
{
    public const string Command = "send";

    public static async Task<int> RunAsync(int seed, int count, TimeProvider time)
    {
        var requests = AnswerRequests.Make(seed, count, time.GetUtcNow());
        GC.Collect();
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var result = await new ClosedLoop(requests, time).RunAsync(JsonSerializer.Deserialize<LoadPlan>(line)!);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(result));
        }

        return 0;
    }
}
