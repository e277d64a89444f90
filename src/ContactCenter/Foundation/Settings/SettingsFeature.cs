using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContactCenter.Foundation.Settings;

/// <summary>Each feature registers what it reads; all is read together when the first is asked for.</summary>
internal static class SettingsFeature
{
    /// <param name="services">Where the settings can then be asked for by their type.</param>
    /// <param name="read">Reads them.</param>
    /// <param name="sections">The names at the top of the settings that are read.</param>
    public static void AddSettings<T>(this IServiceCollection services, Func<SettingsSource, T> read, params string[] sections)
        where T : class
    {
        // Read when the host is built, not now: a test's settings are not there yet.
        services.TryAddSingleton(provider => provider.GetServices<SettingsPart>().Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(new SettingsPart(typeof(T), sections, read));
        services.AddSingleton(provider => provider.GetRequiredService<SettingsSet>().Get<T>());
    }

    public static SettingsSet Read(this IEnumerable<SettingsPart> parts, IConfiguration configuration) => new(configuration, parts);
}

/// <summary>How the settings of one feature are read.</summary>
/// <param name="Type">The type of the settings; one part each.</param>
/// <param name="Sections">The names at the top of the settings that it reads.</param>
/// <param name="Read">Tells the source of all faults and gives a value in spite of them.</param>
internal sealed record SettingsPart(Type Type, IReadOnlyList<string> Sections, Func<SettingsSource, object> Read);
