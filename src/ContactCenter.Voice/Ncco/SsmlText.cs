using System.Text.RegularExpressions;

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

    /// <summary>Whether the text has no tags, or all of it lies within <c>&lt;speak&gt;</c>.</summary>
    internal static bool IsPlainOrWrapped(string text) => !Tag.IsMatch(text) || Wrapped.IsMatch(text);

    // A name, then nothing more or attributes: "if a <b and c> d" has no tag. Each text is read once, without going back.
    [GeneratedRegex(@"</?[A-Za-z][\w:.-]*(\s*/?|\s[^<>=]*=[^<>]*)>", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^\s*<speak(\s[^<>]*)?>.*</speak>\s*$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, MatchTimeout)]
    private static partial Regex Wrapped { get; }
}
