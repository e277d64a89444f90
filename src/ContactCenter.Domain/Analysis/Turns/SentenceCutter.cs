using System.Globalization;

namespace ContactCenter.Domain.Analysis.Turns;

/// <summary>Cuts a text into sentences at full stops, question and exclamation marks.</summary>
internal static class SentenceCutter
{
    private const string Ends = ".!?…";

    /// <summary>End a sentence without a blank behind them.</summary>
    private const string WideEnds = "。！？｡";

    private static readonly ImmutableHashSet<string> Abbreviations = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "prof", "st", "nr", "etc", "vs", "ca", "bzw", "usw", "ggf", "inkl", "zzgl", "str", "tel", "abs", "evtl", "mme", "sr", "sra",
        "sig", "dott", "av", "pl", "approx", "dept", "ext");

    /// <param name="text">Any UTF-16.</param>
    /// <returns>Begin and exclusive end of each sentence, without the blanks around it; none empty.</returns>
    public static IEnumerable<(int Begin, int End)> Sentences(string text)
    {
        var begin = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!EndsAt(text, at))
                continue;
            var end = at + 1;
            while (end < text.Length && IsClosing(text[end]))
                end++;
            if (Trimmed(text, begin, end) is { } sentence)
                yield return sentence;
            (begin, at) = (end, end - 1);
        }

        if (Trimmed(text, begin, text.Length) is { } rest)
            yield return rest;
    }

    private static bool EndsAt(string text, int at)
    {
        if (WideEnds.Contains(text[at], StringComparison.Ordinal))
            return true;
        if (!Ends.Contains(text[at], StringComparison.Ordinal))
            return false;
        var behind = at + 1;
        while (behind < text.Length && IsClosing(text[behind]))
            behind++;
        return behind == text.Length || (char.IsWhiteSpace(text[behind]) && !(text[at] == '.' && IsShortened(text, at)));
    }

    /// <summary>Whether a point belongs to the word before it: one letter, a day of a month, an abbreviation.</summary>
    private static bool IsShortened(string text, int point)
    {
        var begin = point;
        while (begin > 0 && char.IsLetterOrDigit(text[begin - 1]))
            begin--;
        var word = text[begin..point];
        return word.Length == 1 || (word.Length == 2 && word.All(char.IsAsciiDigit)) || Abbreviations.Contains(word);
    }

    private static bool IsClosing(char character) =>
        Ends.Contains(character, StringComparison.Ordinal) || WideEnds.Contains(character, StringComparison.Ordinal) || character is '"' or '\''
        || char.GetUnicodeCategory(character) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static (int Begin, int End)? Trimmed(string text, int begin, int end)
    {
        while (begin < end && char.IsWhiteSpace(text[begin]))
            begin++;
        while (end > begin && char.IsWhiteSpace(text[end - 1]))
            end--;
        return begin < end ? (begin, end) : null;
    }
}
