using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>Says what is no YAML, and where: the parser names another line for tabs, and the first for a <c>*word</c>.</summary>
internal static class YamlFault
{
    public static string TextOf(YamlException fault) => fault switch
    {
        AnchorNotFoundException => $"{fault.Message.TrimEnd('.')}. A text that begins with * must stand in quotes.",
        _ when IsAboutTab(fault) => "A line is indented with a tab: YAML takes blanks only.",
        _ => $"{fault.Message} (A text with a colon and a space in it must stand in quotes.)",
    };

    /// <returns>Counts from 1.</returns>
    public static int LineOf(YamlException fault, string text)
    {
        var lines = text.Split('\n');
        var line = fault switch
        {
            AnchorNotFoundException => FirstUnknownAlias(text),
            _ when IsAboutTab(fault) => Array.FindIndex(lines, IsIndentedWithTab) + 1,
            _ => (int)fault.Start.Line,
        };
        return Math.Clamp(line, 1, lines.Length);
    }

    private static bool IsAboutTab(YamlException fault) => fault.Message.Contains(" tab ", StringComparison.Ordinal);

    private static bool IsIndentedWithTab(string line) => line.TakeWhile(char.IsWhiteSpace).Contains('\t') && !string.IsNullOrWhiteSpace(line);

    private static int FirstUnknownAlias(string text)
    {
        var parser = new Parser(new StringReader(text));
        var known = new HashSet<AnchorName>();
        while (parser.MoveNext())
        {
            if (parser.Current is AnchorAlias alias && !known.Contains(alias.Value))
                return (int)alias.Start.Line;
            if (parser.Current is NodeEvent { Anchor: { IsEmpty: false } anchor })
                known.Add(anchor);
        }

        return 1;
    }
}
