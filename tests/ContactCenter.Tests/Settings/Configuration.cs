using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Settings;

/// <summary>Settings as the process would read them.</summary>
internal static class Configuration
{
    /// <summary>The settings file of the project, beside the tests.</summary>
    public static readonly string File = Path.Combine(AppContext.BaseDirectory, "appsettings.json");

    /// <summary>The settings file, and what a later source says; of two settings of one key the last counts.</summary>
    public static IConfigurationRoot Of(params IEnumerable<(string Key, string? Value)> later) => new ConfigurationBuilder()
        .AddJsonFile(File)
        .AddInMemoryCollection(later.GroupBy(setting => setting.Key, setting => setting.Value, StringComparer.OrdinalIgnoreCase)
            .Select(setting => KeyValuePair.Create(setting.Key, setting.Last())))
        .Build();
}
