using Microsoft.AspNetCore.Hosting;

namespace ContactCenter.Tests.World;

/// <summary>Settings that the server reads while it is wired, before those of a test are there.</summary>
internal static class EarlySettings
{
    public static void UseTelemetry(this IWebHostBuilder builder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        foreach (var (key, value) in settings.Where(setting =>
            setting.Key.StartsWith("Telemetry:", StringComparison.Ordinal) || setting.Key.StartsWith("OTEL_", StringComparison.Ordinal)))
        {
            builder.UseSetting(key, value);
        }
    }
}
