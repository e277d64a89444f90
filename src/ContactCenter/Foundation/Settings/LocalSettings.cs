using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace ContactCenter.Foundation.Settings;

/// <summary>The settings file of this machine, which <c>setup</c> writes: it overrides <c>appsettings.json</c>, and the environment overrides it.</summary>
public static class LocalSettings
{
    public const string FileName = "contactcenter.local.json";

    /// <param name="configuration">The program's settings, with their usual sources.</param>
    /// <param name="folder">Where the command was typed.</param>
    /// <exception cref="SettingsException">The file is there and cannot be read.</exception>
    internal static void AddLocalSettings(this IConfigurationBuilder configuration, string folder)
    {
        var last = configuration.Sources.OfType<JsonConfigurationSource>().LastOrDefault(IsAppSettings);
        var position = last is null ? 0 : configuration.Sources.IndexOf(last) + 1;
        var file = new JsonConfigurationSource { Path = FileName, FileProvider = new PhysicalFileProvider(folder), Optional = true };
        try
        {
            configuration.Sources.Insert(position, file);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([new(Path.Combine(folder, FileName), $"cannot be read: {(fault.InnerException ?? fault).Message}")]);
        }
    }

    private static bool IsAppSettings(JsonConfigurationSource source) => source.Path?.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) == true;
}
