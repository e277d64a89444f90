using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Plays.Reading;

/// <summary>Reads how the simulator is to be, as settings of its section.</summary>
internal static class SettingsReader
{
    private const BindingFlags Settable = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    public static Dictionary<string, string?> Read(PlaySource source, YamlNode node)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in source.Fields(node, "simulator"))
        {
            if (source.Text(name, "A setting's name") is not { } word)
                continue;
            if (!IsSetting(word))
            {
                source.Fault(name, $"\"{word}\" is no setting of the simulator.");
                continue;
            }

            var pairs = Flat($"{SimulatorOptions.Section}:{word}", value).ToList();
            if (WrongIn(pairs) is { } wrong)
                source.Fault(value, wrong);
            foreach (var (key, text) in pairs)
                settings[key] = text;
        }

        return settings;
    }

    public static bool IsSetting(string key) => typeof(SimulatorOptions).GetProperty(key.Split(':')[0], Settable) is { SetMethod: not null };

    private static IEnumerable<KeyValuePair<string, string?>> Flat(string key, YamlNode value) => value switch
    {
        YamlMappingNode mapping => mapping.SelectMany(field => Flat($"{key}:{field.Key}", field.Value)),
        YamlSequenceNode items => items.SelectMany((item, index) => Flat($"{key}:{index}", item)),
        _ => [new(key, ((YamlScalarNode)value).Value)],
    };

    private static string? WrongIn(IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        var options = new SimulatorOptions { ApplicationId = "any" };
        try
        {
            new ConfigurationBuilder().AddInMemoryCollection(pairs).Build().Bind(SimulatorOptions.Section, options);
        }
        catch (InvalidOperationException fault)
        {
            return fault.Message;
        }

        return SimulatorOptionsValidator.FaultsOf(options) is [var first, ..] ? first : null;
    }
}
