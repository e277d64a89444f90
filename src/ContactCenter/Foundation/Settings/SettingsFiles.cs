using Microsoft.Extensions.Configuration.Json;

namespace ContactCenter.Foundation.Settings;

/// <summary>Finds sections of settings files that nobody reads: a name mistyped there would lose all that it holds.</summary>
internal static class SettingsFiles
{
    /// <summary>Read by the host and its libraries.</summary>
    private static readonly string[] OfTheHost = ["$schema", "AllowedHosts", "ConnectionStrings", "DetailedErrors", "Kestrel", "Logging", "Serilog", "Urls"];

    /// <remarks>The environment and the command line are not searched: they hold what is meant for other programs, too.</remarks>
    public static void RefuseUnknownSections(IConfiguration configuration, IReadOnlyCollection<string> known, ICollection<SettingsFault> faults)
    {
        var files = (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? [];
        foreach (var name in files.SelectMany(file => file.GetChildKeys([], parentPath: null))
            .Except(known, StringComparer.OrdinalIgnoreCase)
            .Except(OfTheHost, StringComparer.OrdinalIgnoreCase))
        {
            faults.Add(new(name, $"is not a known section; known are {string.Join(", ", known)}"));
        }
    }
}
