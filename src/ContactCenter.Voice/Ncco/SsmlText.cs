using System.Text.RegularExpressions;
using System.Xml;

namespace ContactCenter.Voice;

/// <summary>Text to be spoken: plain, or SSML within <c>&lt;speak&gt;</c>.</summary>
public static partial class SsmlText
{
    private const int MatchTimeout = 1000;

    /// <summary>How many characters are spoken: all but the tags. A <c>&lt;</c> that begins no tag is spoken.</summary>
    public static int SpokenLength(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spoken = text.Length;
        foreach (var tag in Tag.EnumerateMatches(text))
            spoken -= tag.Length;
        return spoken;
    }

    /// <summary>What a text with markup would have to be, which this one is not; <c>null</c>: it is plain, or its markup is in order.</summary>
    internal static string? FaultOf(string text)
    {
        if (!IsMarkup(text))
            return null;
        if (!Wrapped.IsMatch(text))
            return "wrapped in <speak> as it holds tags";
        return Says(text) switch
        {
            null => "well-formed SSML within one <speak>, with & written &amp; and < written &lt;",
            false => "SSML that holds words or a break",
            true => null,
        };
    }

    private static bool IsMarkup(string text) => Tag.IsMatch(text) || text.AsSpan().TrimStart().StartsWith("<speak", StringComparison.OrdinalIgnoreCase);

    /// <returns>Whether anything would be heard, a pause included; <c>null</c>: the platform could not read it and the caller would hear nothing.</returns>
    private static bool? Says(string text)
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
            var says = false;
            while (reader.Read())
                says |= reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA || reader is { NodeType: XmlNodeType.Element, Name: "break" };
            return says;
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
}
