using System.Globalization;
using ContactCenter.Simulator.Settings;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>Reads how the simulator is to be, as settings of its section.</summary>
internal static class SettingsReader
{
    public static Dictionary<string, string?> Read(ScenarioSource source, YamlNode node)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in source.Fields(node, "simulator"))
        {
            if (source.Text(name, "A setting's name") is not { } word)
                continue;
            if (!SettingsShape.Has(typeof(SimulatorOptions), word))
            {
                source.Fault(name, $"\"{word}\" {RenamedSettings.ProblemOf(word.Split(':')[0]) ?? "is no setting of the simulator"}.");
                continue;
            }

            var pairs = Flat($"{SimulatorOptions.Section}:{word}", value).ToList();
            foreach (var fault in FaultsIn(pairs))
                source.Fault(NodeAt(value, fault.Key.Split(':').Skip(2)), fault.ToString());
            foreach (var (key, text) in pairs)
                settings[key] = text;
        }

        return settings;
    }

    /// <summary>The name or item that the rest of a key leads to, as far as there is one.</summary>
    private static YamlNode NodeAt(YamlNode value, IEnumerable<string> path)
    {
        var place = value;
        foreach (var segment in path)
        {
            (place, var next) = value switch
            {
                YamlMappingNode mapping =>
                    mapping.Where(field => field.Key.ToString().Equals(segment, StringComparison.OrdinalIgnoreCase)).Select(field => (field.Key, field.Value))
                        .FirstOrDefault((place, value)),
                YamlSequenceNode items when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < items.Children.Count => (items[index], items[index]),
                _ => (place, value),
            };
            value = next;
        }

        return place;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Flat(string key, YamlNode value) => value switch
    {
        YamlMappingNode mapping => mapping.SelectMany(field => Flat($"{key}:{field.Key}", field.Value)),
        YamlSequenceNode items => items.SelectMany((item, index) => Flat($"{key}:{index}", item)),
        _ => [new(key, ((YamlScalarNode)value).Value)],
    };

    private static IReadOnlyList<OptionFault> FaultsIn(IEnumerable<KeyValuePair<string, string?>> pairs) =>
        SimulatorSettings.Apply(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build().GetSection(SimulatorOptions.Section), new SimulatorOptions());
}
