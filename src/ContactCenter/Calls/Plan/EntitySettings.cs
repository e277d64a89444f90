using System.Globalization;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads one entry of <c>Analysis:Entities</c>.</summary>
internal static class EntitySettings
{
    private const string Values = "Values";
    private const int MostPriority = 1000;

    /// <returns><c>null</c>: it has faults, and nothing can be looked for by it.</returns>
    public static EntityModel? Read(SettingsReader section)
    {
        var values = section.Section(Values).Values();
        var model = new EntityModel(section.Name, section.Choice("Kind", EntityKind.List))
        {
            Values = [.. values.Select(value => value.Text)],
            Pattern = section.Text("Pattern"),
            Normalise = section.Flag("Normalise", true),
            Redact = section.Flag("Redact", false),
            Priority = section.Int("Priority", 0, -MostPriority, MostPriority),
        };
        section.RefuseUnknownKeys();
        var faults = EntityCheck.Faults(model);
        foreach (var (key, problem) in faults)
            section.Fault(key.Length == 0 ? null : PlaceOf(key, values), problem);
        return faults.IsEmpty ? model : null;
    }

    /// <summary>A fault tells which value it is about; empty ones, which are left out, have a place in the settings.</summary>
    private static string PlaceOf(string key, IReadOnlyList<(string Key, string Text)> values) =>
        key.Split(':') is [Values, var number] ? $"{Values}:{values[int.Parse(number, CultureInfo.InvariantCulture)].Key}" : key;
}
