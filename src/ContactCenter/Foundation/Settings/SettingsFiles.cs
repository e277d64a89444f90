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
        foreach (var name in InFiles(configuration)
            .Except(known, StringComparer.OrdinalIgnoreCase)
            .Except(OfTheHost, StringComparer.OrdinalIgnoreCase))
        {
            faults.Add(new(name, $"is not a known section; known are {string.Join(", ", known)}"));
        }
    }

    /// <summary>Names that may stand at the top of the settings: the files have them all.</summary>
    public static IReadOnlyCollection<string> SectionsOf(IConfiguration configuration) => [.. InFiles(configuration), .. OfTheHost];

    private static IEnumerable<string> InFiles(IConfiguration configuration) =>
        ((configuration as IConfigurationRoot)?.Providers ?? []).OfType<JsonConfigurationProvider>()
            .SelectMany(file => file.GetChildKeys([], parentPath: null));
}
