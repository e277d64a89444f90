using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>Sends metrics and traces to a collector, if the settings name one.</summary>
internal sealed partial class TelemetryExport(
    TelemetrySettings settings, IEnumerable<IGauges> gauges, IMeterFactory meters, TimeProvider time, ILogger<TelemetryExport> logger) : IHostedService
{
    /// <summary>What the process's end has left for a collector that does not answer.</summary>
    private static readonly TimeSpan LongestFlush = TimeSpan.FromSeconds(2);

    private static readonly string[] Meters = ["ContactCenter.*", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly Lock _gate = new();
    private MeterProvider? _metrics;
    private TracerProvider? _traces;
    private Task? _end;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var shown in gauges)
            shown.Show(meters);
        if (settings.OtlpEndpoint is not { } endpoint)
            return Task.CompletedTask;
        var service = ResourceBuilder.CreateDefault().AddService(settings.ServiceName, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service)
            .AddMeter(Meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                Address(exporter, endpoint, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.MetricsInterval.TotalMilliseconds;
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service)
            .AddSource(Tracing.SourceName)
            .SetSampler(new TraceIdRatioBasedSampler(settings.TraceRatio))
            .AddOtlpExporter(exporter => Address(exporter, endpoint, "v1/traces"))
            .Build();
        Log.Started(logger, endpoint, settings.Protocol);
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left. A collector that does not answer holds up nobody.</summary>
    /// <remarks>A host may be stopped twice at once; both wait for the one end, since afterwards there is nothing left to look at.</remarks>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _end ??= FlushAsync(cancellationToken);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(Task.Run(() => _metrics?.Dispose(), cancellationToken), Task.Run(() => _traces?.Dispose(), cancellationToken))
                .WaitAsync(LongestFlush, time, cancellationToken);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            Log.NotFlushed(logger);
        }
    }

    private void Address(OtlpExporterOptions exporter, Uri endpoint, string signal)
    {
        var isGrpc = settings.Protocol == TelemetryProtocol.Grpc;
        exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = isGrpc ? endpoint : new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{signal}");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Metrics and traces go to {Endpoint} ({Protocol})")]
        public static partial void Started(ILogger logger, Uri endpoint, TelemetryProtocol protocol);

        [LoggerMessage(2, LogLevel.Warning, "The collector did not take the last metrics and traces in time")]
        public static partial void NotFlushed(ILogger logger);
    }
}
