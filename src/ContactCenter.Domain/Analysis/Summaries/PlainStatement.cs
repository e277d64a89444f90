using System.Buffers;
using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>Judges whether a text of a language model is plain: words of a sentence, and nothing that leads elsewhere or is drawn otherwise.</summary>
internal static class PlainStatement
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("<>`{}\\|");

    private static readonly string[] MarkupPairs = ["](", "**", "__", "~~", "&#"];

    /// <summary>What lists and headings of Markdown begin with.</summary>
    private const string MarkupStarts = "#*-+>=";

    /// <returns>Why it is refused; <c>null</c>: it is plain.</returns>
    public static string? FaultOf(string text, SaidNumbers said)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "a sentence of it is empty";
        if (!IsReadable(text))
            return "it holds characters that nobody can read";
        // Wide and ornamental forms of a character are the same character.
        var plain = text.Normalize(NormalizationForm.FormKC);
        if (plain.AsSpan().ContainsAny(Markup) || MarkupPairs.Any(pair => plain.Contains(pair, StringComparison.Ordinal)) || HasMarkupStart(plain))
            return "it holds markup";
        if (plain.Contains('@', StringComparison.Ordinal))
            return "it holds an e-mail address";
        if (HasAddress(plain))
            return "it holds an address of the web";
        return said.Cover(plain) ? null : "it holds a number that was not said";
    }

    private static bool HasMarkupStart(string text) => text.TrimStart() is [var first, ..] && MarkupStarts.Contains(first, StringComparison.Ordinal);

    private static bool HasAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || Enumerable.Range(1, Math.Max(0, text.Length - 3)).Any(at => IsDotOfName(text, at));

    /// <summary>As in <c>example.com</c>: a sentence has a blank behind its full stop.</summary>
    private static bool IsDotOfName(string text, int at) =>
        text[at] == '.' && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2]);

    /// <summary>One line, whole characters, and none that is invisible but those that join letters.</summary>
    private static bool IsReadable(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                return false;
            var isJoiner = rune.Value is 0x200C or 0x200D;
            if (!isJoiner && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return false;
            }

            at += rune.Utf16SequenceLength;
        }

        return true;
    }
}
