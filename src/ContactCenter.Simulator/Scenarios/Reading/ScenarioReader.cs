using ContactCenter.Simulator.Scenarios.Steps;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>Reads a script, and says all that is wrong with it.</summary>
internal static class ScenarioReader
{
    private static readonly string[] Parts = ["call", "phones", "simulator", "timeout", "steps", "expect"];

    public static ScenarioReading Read(string file, string text)
    {
        var source = new ScenarioSource(file);
        var scenario = Load(source, file, text) is { } root ? Read(source, root) : null;
        return new ScenarioReading(source.Faults.Count == 0 ? scenario : null, source.Faults);
    }

    private static YamlMappingNode? Load(ScenarioSource source, string file, string text)
    {
        // In JSON a tab within a text is written \t: every other one is white space, which YAML has no tabs for.
        var isJson = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var parser = new Parser(new StringReader(isJson ? text.Replace('\t', ' ') : text));
        var yaml = new YamlStream();
        try
        {
            yaml.Load(parser);
        }
        catch (YamlException fault)
        {
            source.Fault(YamlFault.LineOf(fault, text), YamlFault.TextOf(fault));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            source.Fault((int)(parser.Current?.End.Line ?? 1), "What follows here is no YAML.");
            return null;
        }

        if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
            return root;
        source.Fault(1, $"The file must have one document that names {string.Join(", ", Parts)}.");
        return null;
    }

    private static Scenario Read(ScenarioSource source, YamlMappingNode root)
    {
        var parts = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, value) in root)
        {
            if (Array.IndexOf(Parts, name.ToString()) >= 0)
                parts[name.ToString()] = value;
            else
                source.Unknown(name, name.ToString(), "part of a script", Parts);
        }

        var title = parts.TryGetValue("call", out var call) ? source.Text(call, "The call's name") : null;
        var phones = parts.TryGetValue("phones", out var book) ? PhonesReader.Read(source, book) : [];
        var (calls, messages) = parts.TryGetValue("expect", out var expect)
            ? new ExpectationReader(source, phones).Read(expect)
            : ([], []);
        return new Scenario(source.File, title ?? Path.GetFileNameWithoutExtension(source.File), new ScenarioBody(
            phones,
            parts.TryGetValue("simulator", out var settings) ? SettingsReader.Read(source, settings) : new Dictionary<string, string?>(StringComparer.Ordinal),
            parts.TryGetValue("timeout", out var timeout) ? source.Seconds(timeout, "timeout") : null,
            Steps(source, root, parts, phones),
            calls,
            messages));
    }

    private static List<ScenarioStep> Steps(
        ScenarioSource source, YamlNode root, Dictionary<string, YamlNode> parts, IReadOnlyDictionary<string, string> phones)
    {
        if (!parts.TryGetValue("steps", out var steps))
        {
            source.Fault(root, "There are no steps.");
            return [];
        }

        var reader = new StepReader(source, phones);
        return [.. source.Items(steps, "steps").Select(reader.Read).OfType<ScenarioStep>()];
    }
}
