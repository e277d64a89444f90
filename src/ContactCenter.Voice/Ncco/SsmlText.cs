using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml;

namespace ContactCenter.Voice;

/// <summary>Text to be spoken: plain, or SSML within <c>&lt;speak&gt;</c>.</summary>
public static partial class SsmlText
{
    private const int MatchTimeout = 1000;

    /// <summary>All that the platform's guide "Customizing Spoken Text" has: a subset of SSML.</summary>
    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.Ordinal, "speak", "break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub");

    /// <summary>How many characters are spoken: all but the tags. A <c>&lt;</c> that begins no tag is spoken.</summary>
    public static int SpokenLength(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spoken = text.Length;
        foreach (var tag in Tag.EnumerateMatches(text))
            spoken -= tag.Length;
        return spoken;
    }

    /// <summary>
    /// The tags that makers of voices have of their own, such as <c>amazon:effect</c>. The platform may take them, and says nowhere that it does.
    /// </summary>
    /// <returns>Each once; none of a text without markup, or with markup that is not well-formed.</returns>
    public static IReadOnlyList<string> MakersTags(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsMarkup(text) && ContentOf(text) is { } content ? [.. content.Tags.Where(IsOfMaker).Distinct(StringComparer.Ordinal)] : [];
    }

    /// <summary>What is said without the markup.</summary>
    /// <returns>Empty: nothing is; <c>null</c>: the text has no markup, or none that is well-formed.</returns>
    public static string? WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsMarkup(text) && ContentOf(text) is { } content ? string.Join(' ', content.Words) : null;
    }

    /// <summary>What a text with markup would have to be, which this one is not; <c>null</c>: it is plain, or its markup is in order.</summary>
    internal static string? FaultOf(string text)
    {
        if (!IsMarkup(text))
            return null;
        if (!Wrapped.IsMatch(text))
            return "wrapped in <speak> as it holds tags";
        if (ContentOf(text) is not { } content)
            return "well-formed SSML within one <speak>, with & written &amp; and < written &lt;";
        if (content.Tags.FirstOrDefault(tag => !Tags.Contains(tag) && !IsOfMaker(tag)) is { } unknown)
            return $"SSML without <{unknown}>, which is no tag of the platform";
        return content.Words.Count > 0 || content.Tags.Contains("break", StringComparer.Ordinal) ? null : "SSML that holds words or a break";
    }

    private static bool IsOfMaker(string tag) => tag.Contains(':', StringComparison.Ordinal);

    private static bool IsMarkup(string text) => Tag.IsMatch(text) || text.AsSpan().TrimStart().StartsWith("<speak", StringComparison.OrdinalIgnoreCase);

    /// <returns>What the markup holds; <c>null</c>: the platform could not read it and the caller would hear nothing.</returns>
    private static Content? ContentOf(string text)
    {
        // Prefixes of makers, such as amazon:effect, are declared nowhere.
        using var reader = new XmlTextReader(new StringReader(text))
        {
            Namespaces = false,
            Normalization = true,
            EntityHandling = EntityHandling.ExpandEntities,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        try
        {
            var content = new Content([], []);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    content.Words.Add(reader.Value.Trim());
                else if (reader.NodeType == XmlNodeType.Element)
                    content.Tags.Add(reader.Name);
            }

            return content;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // A name, then nothing more or attributes: "if a <b and c> d" has no tag. Each text is read once, without going back.
    [GeneratedRegex(@"</?[A-Za-z][\w:.-]*(\s*/?|\s[^<>=]*=[^<>]*)>", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^\s*<speak(\s[^<>]*)?>.*</speak>\s*$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, MatchTimeout)]
    private static partial Regex Wrapped { get; }

    /// <summary>What is said, one text after the other, and the tags, both in order.</summary>
    private sealed record Content(List<string> Words, List<string> Tags);
}
