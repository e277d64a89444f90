namespace ContactCenter.Foundation.Settings;

/// <summary>How the settings of one feature are read.</summary>
/// <param name="Type">The type of the settings; one part each.</param>
/// <param name="Sections">The names at the top of the settings that it reads.</param>
/// <param name="Read">Tells the source of all faults and gives a value in spite of them.</param>
internal sealed record SettingsPart(Type Type, IReadOnlyList<string> Sections, Func<SettingsSource, object> Read);
