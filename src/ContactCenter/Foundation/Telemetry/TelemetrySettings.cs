using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>How the collector is spoken to.</summary>
internal enum TelemetryProtocol
{
    HttpProtobuf,
    Grpc,
}

/// <summary>Where metrics and traces go: section <c>Telemetry</c>, checked.</summary>
/// <param name="OtlpEndpoint">The collector's base address; <c>null</c>: nothing is exported.</param>
/// <param name="TraceRatio">Which part of the traces is kept, 0 to 1.</param>
/// <param name="LongestFlush">What the process's end has left for a collector that does not answer.</param>
internal sealed record TelemetrySettings(
    Uri? OtlpEndpoint, TelemetryProtocol Protocol, string ServiceName, double TraceRatio, TimeSpan MetricsInterval, TimeSpan LongestFlush)
{
    public const string SectionName = "Telemetry";

    /// <summary>The standard's name for the collector's address.</summary>
    public const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static TelemetrySettings Read(SettingsSource source) =>
        Read(source.Section(SectionName), source.Configuration[StandardVariable], source.Faults);

    /// <remarks>The section's own key wins over the standard's variable.</remarks>
    public static TelemetrySettings Read(SettingsReader section, string? standard, ICollection<SettingsFault> faults)
    {
        var own = section.Url("OtlpEndpoint");
        if (own is { UserInfo.Length: > 0 })
            section.Fault("OtlpEndpoint", "must not hold a user or password; the collector's key goes into the environment, as OTEL_EXPORTER_OTLP_HEADERS");
        var settings = new TelemetrySettings(
            section.Text("OtlpEndpoint") is null ? ReadStandard(standard, faults) : own,
            section.Choice("Protocol", TelemetryProtocol.HttpProtobuf),
            section.Text("ServiceName", "contact-center"),
            section.Number("TraceRatio", 1, 0, 1),
            section.Seconds("MetricsIntervalSeconds", 60, 1, 3_600),
            section.Seconds("FlushSeconds", 2, 1, 8));
        section.RefuseUnknownKeys();
        return settings;
    }

    private static Uri? ReadStandard(string? value, ICollection<SettingsFault> faults)
    {
        if (SettingsReader.Trimmed(value) is not { } text)
            return null;
        if (BaseAddress.TryReadUrl(text, out var url))
            return url;
        faults.Add(new(StandardVariable, "must be an absolute address that begins with https:// or http://"));
        return null;
    }
}
