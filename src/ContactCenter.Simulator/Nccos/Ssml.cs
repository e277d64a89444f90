using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace ContactCenter.Simulator.Nccos;

/// <summary>Speech markup: its words matter here, and the breaks between them.</summary>
internal static partial class Ssml
{
    private const double LongestBreak = 10;

    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.Ordinal, "speak", "break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub");

    /// <param name="text">Words, or markup within one <c>speak</c>.</param>
    /// <param name="fault">Why it is not, when it is meant as markup and is none that the platform knows.</param>
    /// <returns>What is said, in order; <c>null</c> after a fault.</returns>
    public static IReadOnlyList<SpokenPart>? Read(string text, out string fault)
    {
        fault = "is not well-formed SSML in one <speak>";
        if (!text.Contains("<speak", StringComparison.Ordinal))
            return [new(text.Trim(), 0)];
        try
        {
            // Prefixes of makers are declared nowhere.
            using var reader = new XmlTextReader(new StringReader(text.Trim()))
            {
                Namespaces = false,
                Normalization = true,
                EntityHandling = EntityHandling.ExpandEntities,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            };
            reader.MoveToContent();
            return reader.LocalName == "speak" ? PartsOf(reader, ref fault) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Whether tags stand in a text that is not within a <c>speak</c>.</summary>
    public static bool HasTagsOutside(string text) => !text.Contains("<speak", StringComparison.Ordinal) && Tag().IsMatch(text);

    /// <summary>The first tag that a maker of voices has of its own, such as <c>amazon:effect</c>: the platform's documents name none.</summary>
    /// <param name="text">Markup that has been read.</param>
    /// <returns><c>null</c>: there is none.</returns>
    public static string? MakersTag(string text) => PrefixedTag().Match(text) is { Success: true } tag ? tag.Groups["name"].Value : null;

    private static List<SpokenPart>? PartsOf(XmlReader reader, ref string fault)
    {
        string? unknown = null;
        var (parts, words) = (new List<SpokenPart>(), new List<string>());
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                words.AddRange(reader.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "break" })
                End(SecondsOf(reader));
            if (reader.NodeType == XmlNodeType.Element && !Tags.Contains(reader.Name) && !reader.Name.Contains(':', StringComparison.Ordinal))
                unknown ??= reader.Name;
        }

        if (unknown is not null)
        {
            fault = $"has <{unknown}>, which is no SSML tag of the platform";
            return null;
        }

        if (words.Count > 0 || parts.Count == 0)
            End(0);
        return parts;

        void End(double pause)
        {
            parts.Add(new(string.Join(' ', words), pause));
            words.Clear();
        }
    }

    /// <summary>A time that is none is passed over, as a strength that is none.</summary>
    private static double SecondsOf(XmlReader reader)
    {
        if (BreakTime().Match(reader.GetAttribute("time") ?? "") is { Success: true } time)
        {
            var number = double.Parse(time.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            return Math.Min(time.Groups["unit"].Value == "ms" ? number / 1_000 : number, LongestBreak);
        }

        return reader.GetAttribute("strength") switch
        {
            "none" or "x-weak" => 0,
            "strong" => 0.5,
            "x-strong" => 1,
            _ => 0.25,
        };
    }

    [GeneratedRegex(
        "</?(break|emphasis|lang|p|phoneme|prosody|s|say-as|sub)[ />]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?<name>\w[\w.-]*:[\w.-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PrefixedTag();

    [GeneratedRegex(@"^\+?(?<number>\d+(\.\d+)?)(?<unit>m?s)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BreakTime();
}

/// <summary>Words of a talk, and how long it falls silent after them.</summary>
/// <param name="Words">Without markup; empty when the talk begins with silence.</param>
/// <param name="Pause">Seconds.</param>
internal sealed record SpokenPart(string Words, double Pause);
