using System.Diagnostics;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Load;

/// <summary>
/// Sends requests as fast as the server answers them: each connection sends its next when the last is answered, or at the plan's
/// rate after the warm-up. Every request is sent once.
/// </summary>
internal sealed class ClosedLoop(byte[][] requests, TimeProvider time)
{
    /// <summary>Share of the requests that a warm-up may use up, so that something is left to measure with.</summary>
    private const double WarmUpShare = 0.4;

    private const int LongestExtraSeconds = 20;

    /// <summary>What the warm-up has left to do is done before a slow window begins.</summary>
    private const double SettleSeconds = 3;

    private readonly long[] _durations = new long[requests.Length];
    private readonly TaskCompletionSource _isWarm = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _lastOfWarmUp = (int)(requests.Length * WarmUpShare);
    private int _next = -1;
    private int _measured;
    private int _refused;
    private volatile bool _isMeasuring;
    private volatile bool _isOver;
    private volatile Pace? _pace;

    public async Task<LoadResult> RunAsync(LoadPlan plan)
    {
        using var server = Process.GetProcessById(plan.Server);
        using var sender = Process.GetCurrentProcess();
        var connections = await Task.WhenAll(Enumerable.Range(0, plan.Connections).Select(_ => WebhookConnection.OpenAsync(plan.Port)));
        var sending = Task.WhenAll(connections.Select(connection => Task.Run(() => DriveAsync(connection))));
        await WarmUpAsync(plan);
        using var pace = plan.Rate > 0 ? new Pace(plan.Rate, time) : null;
        _pace = pace;
        if (pace is not null)
            await WaitAsync(SettleSeconds, sending);

        var (before, beforeSender, start) = (CpuOf(server), CpuOf(sender), time.GetTimestamp());
        _isMeasuring = true;
        await WaitAsync(plan.WindowSeconds, sending);
        _isMeasuring = false;
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        var (after, afterSender) = (CpuOf(server), CpuOf(sender));

        _isOver = true;
        pace?.End(plan.Connections);
        await sending;
        foreach (var connection in connections)
            connection.Dispose();
        return ResultOf(seconds, after - before, afterSender - beforeSender);
    }

    /// <summary>Sends everything, as fast as it goes.</summary>
    /// <exception cref="InvalidOperationException">Something was refused.</exception>
    public static async Task SendAllAsync(byte[][] requests, int port, int connections, TimeProvider time)
    {
        var loop = new ClosedLoop(requests, time);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            using var connection = await WebhookConnection.OpenAsync(port);
            await loop.DriveAsync(connection);
        }));
        if (loop._refused > 0)
            throw new InvalidOperationException($"{loop._refused} of {requests.Length} webhooks were not answered with 200.");
    }

    private static TimeSpan CpuOf(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private async Task DriveAsync(WebhookConnection connection)
    {
        while (!_isOver && Interlocked.Increment(ref _next) is var index && index < requests.Length)
        {
            if (_pace is { } pace)
                await pace.WaitForTurnAsync();
            var start = time.GetTimestamp();
            var answer = await connection.AskAsync(requests[index]);
            var end = time.GetTimestamp();
            if (index == _lastOfWarmUp)
                _isWarm.TrySetResult();
            if (answer.Status != 200)
                Interlocked.Increment(ref _refused);
            else if (_isMeasuring)
                _durations[Interlocked.Increment(ref _measured) - 1] = end - start;
        }
    }

    /// <summary>As long as planned, and on a slow machine longer: until enough was sent for the server's code to be compiled at its best.</summary>
    private async Task WarmUpAsync(LoadPlan plan)
    {
        await WaitAsync(plan.WarmUpSeconds, _isWarm.Task);
        for (var more = 0; more < LongestExtraSeconds && _next < plan.WarmUpRequests; more++)
            await WaitAsync(1, _isWarm.Task);
    }

    private async Task WaitAsync(double seconds, Task over) =>
        await Task.WhenAny(over, Task.Delay(TimeSpan.FromSeconds(seconds), time, CancellationToken.None));

    private LoadResult ResultOf(double seconds, TimeSpan server, TimeSpan sender)
    {
        var durations = _durations.AsSpan(0, _measured);
        durations.Sort();
        return new(
            _measured,
            _refused,
            seconds,
            Milliseconds(durations, 0.50),
            Milliseconds(durations, 0.95),
            Milliseconds(durations, 0.99),
            server.TotalMicroseconds / Math.Max(1, _measured),
            sender.TotalMicroseconds / Math.Max(1, _measured));
    }

    private double Milliseconds(ReadOnlySpan<long> sorted, double share) =>
        sorted.IsEmpty ? double.NaN : Statistics.Percentile(sorted, share) * 1_000.0 / time.TimestampFrequency;
}
