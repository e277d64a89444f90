using System.Globalization;

namespace ContactCenter.Domain.Analysis.Summaries;


/// <summary>Writes a text on one line: a line end in it would let its rest pass for another speaker's.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Create(text.Length, text, (line, source) =>
    {
        for (var at = 0; at < source.Length; at++)
            line[at] = IsBreak(source[at]) ? ' ' : source[at];
    }).Trim();

    private static bool IsBreak(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
