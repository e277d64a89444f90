using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>
/// An item of a list as people write it: <c>- what</c>, or <c>- what: with</c>, and below it options, each with a value.
/// </summary>
internal sealed record ListEntry(YamlNode Node, string What, YamlNode? With, IReadOnlyDictionary<string, YamlNode> Options)
{
    private static readonly Dictionary<string, YamlNode> None = [];

    public int Line => ScenarioSource.LineOf(Node);

    /// <summary>As it stands in the file, but on one line.</summary>
    public string Text => With is null ? What : $"{What}: {Flat(With)}";

    /// <returns><c>null</c> after a fault.</returns>
    public static ListEntry? Read(ScenarioSource source, YamlNode node, IReadOnlyList<string> options)
    {
        if (node is not YamlMappingNode { Children.Count: > 0 } mapping)
            return source.Text(node, "A line of the list") is { } text ? new ListEntry(node, text, null, None) : null;
        var (key, value) = mapping.First();
        if (source.Text(key, "What happens") is not { } what)
            return null;
        var found = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, option) in mapping.Skip(1))
        {
            if (name is YamlScalarNode { Value: { } word } && options.Contains(word, StringComparer.Ordinal))
                found[word] = option;
            else
                source.Unknown(name, name.ToString(), "option here", options);
        }

        return new ListEntry(key, what, value is YamlScalarNode { Value: null or "" } ? null : value, found);
    }

    public YamlNode? Option(string name) => Options.GetValueOrDefault(name);

    private static string Flat(YamlNode node) => node switch
    {
        YamlMappingNode mapping => $"{{ {string.Join(", ", mapping.Select(field => $"{Flat(field.Key)}: {Flat(field.Value)}"))} }}",
        YamlSequenceNode items => string.Join(", ", items.Select(Flat)),
        _ => node.ToString(),
    };
}
