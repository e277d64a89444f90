using System.Reflection;
using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>Metrics and traces for those who collect them.</summary>
internal static class TelemetryFeature
{
    /// <param name="services">What is wired.</param>
    /// <param name="configuration">It says now whether there is a collector: without one, nothing of all this is wired.</param>
    /// <param name="except">The path whose requests have spans of their own.</param>
    /// <remarks>Before all other hosted services, so that it is stopped after them and sends what they had to say at the end.</remarks>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration, PathString except)
    {
        services.AddSettings(TelemetrySettings.Read, TelemetrySettings.SectionName);
        services.AddMetrics();
        services.AddHostedService<GaugeService>();
        // What is wrong with the section is told with all other faults, when everything is read.
        var faults = new List<SettingsFault>();
        var settings = TelemetrySettings.Read(
            new(configuration.GetSection(TelemetrySettings.SectionName), faults), configuration[TelemetrySettings.StandardVariable], faults);
        if (faults.Count > 0 || settings.OtlpEndpoint is not { } endpoint)
            return;
        services.AddHostedService<TelemetryFlush>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(settings.ServiceName, serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter("ContactCenter.*")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter((exporter, reader) =>
                {
                    Address(exporter, settings.Protocol, endpoint, "v1/metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.MetricsInterval.TotalMilliseconds;
                }))
            .WithTracing(traces => traces
                .AddSource(Tracing.SourceName)
                .AddAspNetCoreInstrumentation(options =>
                {
                    options.Filter = http => !http.Request.Path.StartsWithSegments(except, StringComparison.OrdinalIgnoreCase);
                    options.EnrichWithHttpRequest = (span, _) => span.SetTag("url.query", null);
                })
                .AddHttpClientInstrumentation()
                .SetSampler(new TraceIdRatioBasedSampler(settings.TraceRatio))
                .AddOtlpExporter(exporter => Address(exporter, settings.Protocol, endpoint, "v1/traces")));
    }

    private static void Address(OtlpExporterOptions exporter, TelemetryProtocol protocol, Uri endpoint, string signal)
    {
        var isGrpc = protocol == TelemetryProtocol.Grpc;
        exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = isGrpc ? endpoint : new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{signal}");
    }
}
