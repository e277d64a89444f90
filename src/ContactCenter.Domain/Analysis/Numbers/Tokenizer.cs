using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Cuts a text into words, groups of digits, signs and placeholders; everything else separates them. Any text will do.</summary>
internal static class Tokenizer
{
    private const int LongestPlaceholder = 64;

    private enum CharacterClass
    {
        Separator,
        Letter,
        Digit,
    }

    /// <param name="text">Any UTF-16, halves of surrogate pairs too.</param>
    /// <param name="segment">Its number in the transcript.</param>
    /// <param name="words">The number words of its language.</param>
    /// <param name="placeholders">The kinds that may stand in brackets.</param>
    public static ImmutableArray<NumberToken> Tokens(string text, int segment, NumberWords? words, IReadOnlySet<string> placeholders)
    {
        var tokens = ImmutableArray.CreateBuilder<NumberToken>();
        var at = 0;
        while (at < text.Length)
        {
            var token = Next(text, at, placeholders) is var (kind, read, end) ? new NumberToken(kind, read, segment, at, end, words) : null;
            if (token is not null)
                tokens.Add(token);
            at = token?.End ?? at + LengthAt(text, at);
        }

        return tokens.ToImmutable();
    }

    private static (TokenKind Kind, string Text, int End)? Next(string text, int at, IReadOnlySet<string> placeholders)
    {
        if (text[at] == '@')
            return (TokenKind.At, "@", at + 1);
        if (text[at] == '[' && PlaceholderAt(text, at) is { } kind && placeholders.Contains(kind))
            return (TokenKind.Placeholder, kind, at + kind.Length + 2);
        var first = ClassAt(text, at, CharacterClass.Separator);
        if (first == CharacterClass.Separator)
            return null;
        var end = at;
        while (end < text.Length && ClassAt(text, end, first) == first)
            end += LengthAt(text, end);
        return first == CharacterClass.Letter
            ? (TokenKind.Word, FoldedText.Of(text[at..end]), end)
            : (TokenKind.Digits, DigitsOf(text[at..end]), end);
    }

    private static string? PlaceholderAt(string text, int at)
    {
        var close = text.IndexOf(']', at, Math.Min(LongestPlaceholder, text.Length - at));
        return close < 0 ? null : text[(at + 1)..close];
    }

    private static string DigitsOf(string digits)
    {
        var read = new StringBuilder(digits.Length);
        foreach (var rune in digits.EnumerateRunes().Where(Rune.IsDigit))
            read.Append((int)Rune.GetNumericValue(rune));
        return read.ToString();
    }

    /// <param name="text">The whole text.</param>
    /// <param name="at">The place in it.</param>
    /// <param name="before">A mark, or a sign that nobody sees, belongs to what stands before it.</param>
    private static CharacterClass ClassAt(string text, int at, CharacterClass before)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            return CharacterClass.Separator;
        if (Rune.IsDigit(rune))
            return CharacterClass.Digit;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterClass.Letter,
            UnicodeCategory.NonSpacingMark => before,
            _ => CharacterClass.Separator,
        };
    }

    private static int LengthAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
}
