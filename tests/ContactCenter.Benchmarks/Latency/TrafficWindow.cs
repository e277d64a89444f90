using System.Diagnostics;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Latency;

/// <summary>Whole calls sent to a server at a steady rate, and what that took.</summary>
/// <param name="Took">Milliseconds from when each webhook was due to its answer, the shortest first.</param>
/// <param name="Spent">Processor time of the server.</param>
/// <param name="Lasted">From the first webhook to the last answer.</param>
/// <param name="Refused">Webhooks that were not answered with 200.</param>
internal sealed record TrafficWindow(double[] Took, TimeSpan Spent, TimeSpan Lasted, int Refused)
{
    /// <summary>Processor time of the server for each webhook.</summary>
    public double ServerMicroseconds => Spent.TotalMicroseconds / Took.Length;

    public static async Task<TrafficWindow> MeasureAsync(ServerProcess server, CallTraffic traffic, TimeProvider time)
    {
        using var process = Process.GetProcessById(server.Id);
        var (loop, before, start) = (new OpenLoop(server.Port, time), process.TotalProcessorTime, time.GetTimestamp());
        await loop.RunAsync(traffic.Webhooks);
        process.Refresh();
        var (spent, lasted) = (process.TotalProcessorTime - before, time.GetElapsedTime(start));
        return new([.. loop.Taken.Select(taken => taken.Took.TotalMilliseconds).Order()], spent, lasted, loop.Refused);
    }

    /// <summary>What else the window was measured beside has ended well: a webhook that was refused ends the run.</summary>
    /// <exception cref="InvalidOperationException">One was.</exception>
    public void Check()
    {
        if (Refused > 0)
            throw new InvalidOperationException($"{Refused} webhooks were not answered with 200.");
    }

    /// <param name="share">0 to 1.</param>
    public double At(double share) => Statistics.Percentile<double>(Took, share);
}
