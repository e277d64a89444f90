using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>Says where metrics and traces go, and sends what is left of them at the end. A collector that does not answer holds up nobody.</summary>
internal sealed partial class TelemetryFlush(
    TelemetrySettings settings, MeterProvider metrics, TracerProvider traces, ILogger<TelemetryFlush> logger) : IHostedService
{
    private readonly Lock _gate = new();
    private Task? _end;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Started(logger, settings.OtlpEndpoint, settings.Protocol);
        return Task.CompletedTask;
    }

    /// <remarks>A host may be stopped twice at once; both wait for the one end, since afterwards there is nothing left to look at.</remarks>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _end ??= FlushAsync(cancellationToken);
    }

    /// <remarks>The providers keep their time by themselves: one that still shuts down while it is disposed of breaks.</remarks>
    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var longest = (int)settings.LongestFlush.TotalMilliseconds;
        try
        {
            var sent = await Task.WhenAll(
                Task.Run(() => metrics.Shutdown(longest), cancellationToken),
                Task.Run(() => traces.Shutdown(longest), cancellationToken)).WaitAsync(cancellationToken);
            if (!sent.All(done => done))
                Log.NotFlushed(logger);
        }
        catch (OperationCanceledException)
        {
            Log.NotFlushed(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Metrics and traces go to {Endpoint} ({Protocol})")]
        public static partial void Started(ILogger logger, Uri? endpoint, TelemetryProtocol protocol);

        [LoggerMessage(2, LogLevel.Warning, "The collector did not take the last metrics and traces in time")]
        public static partial void NotFlushed(ILogger logger);
    }
}
