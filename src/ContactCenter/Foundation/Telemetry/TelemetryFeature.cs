namespace ContactCenter.Foundation.Telemetry;

/// <summary>Metrics and traces for those who collect them.</summary>
public static class TelemetryFeature
{
    /// <remarks>Before all other hosted services, so that it is stopped after them and sends what they had to say at the end.</remarks>
    public static void AddTelemetry(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton(provider => provider.GetRequiredService<ContactCenterSettings>().Telemetry);
        services.AddHostedService<TelemetryExport>();
    }
}
