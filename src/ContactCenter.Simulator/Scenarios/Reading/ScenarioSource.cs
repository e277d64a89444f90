using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>A file that is being read, and what is wrong with it so far. What it gives is <c>null</c> where something else stands.</summary>
internal sealed class ScenarioSource(string file)
{
    private readonly List<ScenarioFault> _faults = [];

    public string File => file;

    public IReadOnlyList<ScenarioFault> Faults => [.. _faults.OrderBy(fault => fault.Line)];

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    public void Fault(YamlNode node, string text) => Fault(LineOf(node), text);

    public void Fault(int line, string text) => _faults.Add(new ScenarioFault(file, line, text));

    public IEnumerable<KeyValuePair<YamlNode, YamlNode>> Fields(YamlNode node, string what)
    {
        if (node is YamlMappingNode mapping)
            return mapping;
        Fault(node, $"{what} must be a list of names, each with a value.");
        return [];
    }

    public IEnumerable<YamlNode> Items(YamlNode node, string what)
    {
        if (node is YamlSequenceNode items)
            return items;
        Fault(node, $"{what} must be a list: one line each that begins with a dash.");
        return [];
    }

    /// <returns>The text, which is not empty.</returns>
    public string? Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text })
            return text;
        Fault(node, node is YamlScalarNode ? $"{what} is missing. A text that begins with # or * must stand in quotes." : $"{what} must be one text.");
        return null;
    }

    /// <returns>One text or several, none of them empty.</returns>
    public IReadOnlyList<string> Texts(YamlNode node, string what)
    {
        IEnumerable<YamlNode> items = node is YamlSequenceNode sequence ? sequence : [node];
        return [.. items.Select(item => Text(item, what)).OfType<string>()];
    }

    /// <returns>A number from <paramref name="least"/> to <paramref name="most"/>.</returns>
    public double? Number(YamlNode node, string what, double least, double most)
    {
        if (Text(node, what) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(node, string.Create(CultureInfo.InvariantCulture, $"{what} must be a number from {least} to {most}, not \"{text}\"."));
        return null;
    }

    /// <returns>A time to wait for something, at most a day.</returns>
    public TimeSpan? Seconds(YamlNode node, string what) =>
        Number(node, what, 0, TimeSpan.SecondsPerDay) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    public void Unknown(YamlNode node, string word, string what, IEnumerable<string> known) =>
        Fault(node, $"\"{word}\" is no {what}; there is {string.Join(", ", known)}.");
}
