namespace ContactCenter.Simulator.Settings;

/// <summary>
/// The one way in which options are read from settings: by the program that stands alone, by scripts, and by applications that
/// have the simulator built in.
/// </summary>
public static class SimulatorSettings
{
    /// <summary>Sets the options that the section names. What it leaves out, or leaves empty, stays as it is.</summary>
    /// <remarks>Blanks and line ends around a value are none of it.</remarks>
    /// <param name="section">The settings, named as the options are.</param>
    /// <param name="options">Receives them.</param>
    /// <param name="except">Keys that are read by somebody else, or by nobody.</param>
    /// <returns>All that is wrong: names that the options do not have, texts that cannot be read, which are not set, and values out of range.</returns>
    public static IReadOnlyList<OptionFault> Apply(IConfigurationSection section, SimulatorOptions options, params IReadOnlyCollection<string> except)
    {
        if (!string.IsNullOrWhiteSpace(section.Value))
            return [.. SettingsShape.FaultsIn(section, options.GetType())];
        var children = section.GetChildren().Where(child => !except.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        var judged = children.Select(child => (Section: child, Faults: SettingsShape.FaultsInChildren([child], options.GetType(), except).ToList())).ToList();
        var given = judged.Where(child => child.Faults.Count == 0)
            .SelectMany(child => child.Section.AsEnumerable())
            .Where(setting => !string.IsNullOrWhiteSpace(setting.Value))
            .Select(setting => KeyValuePair.Create(setting.Key, setting.Value?.Trim()));
        new ConfigurationBuilder().AddInMemoryCollection(given).Build().GetSection(section.Path).Bind(options);
        return [.. judged.SelectMany(child => child.Faults), .. SimulatorOptionsValidator.MistakesIn(options)];
    }
}
