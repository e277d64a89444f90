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
                source.Fault(value, fault.ToString());
            foreach (var (key, text) in pairs)
                settings[key] = text;
        }

        return settings;
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
