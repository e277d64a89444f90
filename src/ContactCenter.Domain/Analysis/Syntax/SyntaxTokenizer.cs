using System.Buffers;
using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>
/// Cuts a text as the English treebank of Universal Dependencies does: contractions fall into their words, hyphens stand by themselves, the dots of an
/// abbreviation belong to it. Every character but white space is in exactly one token. Any UTF-16 will do.
/// </summary>
internal static class SyntaxTokenizer
{
    private const int LongestPlaceholder = 64;

    private static readonly SearchValues<char> PlaceholderCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    public static ImmutableArray<SyntaxToken> TokensOf(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var begin = at;
            at = EndAt(text, begin, out var isPlaceholder, out var isWord);
            if (isWord && Contractions.CutIn(text.AsSpan(begin, at - begin)) is > 0 and var cut)
            {
                tokens.Add(new(begin, begin + cut));
                begin += cut;
            }

            tokens.Add(new(begin, at, isPlaceholder));
        }

        return tokens.ToImmutable();
    }

    private static int EndAt(string text, int at, out bool isPlaceholder, out bool isWord)
    {
        isWord = false;
        isPlaceholder = text[at] == '[' && PlaceholderEnd(text, at) > at;
        if (isPlaceholder)
            return PlaceholderEnd(text, at);
        if (AddressEnd(text, at) is > 0 and var address)
            return address;
        if (!IsOfWord(text, at))
            return MarkEnd(text, at);
        isWord = true;
        var end = WordEnd(text, at);
        return end < text.Length && text[end] == '.' && Abbreviations.Have(text.AsSpan(at, end - at)) ? end + 1 : end;
    }

    private static int PlaceholderEnd(string text, int at)
    {
        var close = text.IndexOf(']', at, Math.Min(LongestPlaceholder, text.Length - at));
        return close > at + 1 && text.AsSpan((at + 1)..close).IndexOfAnyExcept(PlaceholderCharacters) < 0 ? close + 1 : at;
    }

    /// <returns>The end of an e-mail or web address that begins here; 0: none does.</returns>
    private static int AddressEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '[')
            end++;
        while (end > at && ".,;:!?)]}>\"'".Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        var run = text.AsSpan(at, end - at);
        var isAddress = run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || run.Contains("://", StringComparison.Ordinal)
            || (run.IndexOf('@') is > 0 and var sign && sign < run.Length - 1);
        return isAddress && IsOfWord(text, at) ? end : 0;
    }

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (IsOfWord(text, end))
                end += LengthAt(text, end);
            else if (end > at && IsInside(text, end))
                end++;
            else
                break;
        }

        return end;
    }

    /// <summary>Apostrophes between letters, points between single letters, the signs inside numbers, and the hyphen of <c>e-mail</c>.</summary>
    private static bool IsInside(string text, int at)
    {
        if (at + 1 >= text.Length || !IsOfWord(text, at + 1))
            return false;
        var (before, behind) = (text[at - 1], text[at + 1]);
        var isNumber = char.IsAsciiDigit(before) && char.IsAsciiDigit(behind);
        return text[at] switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(behind),
            '.' => isNumber || (char.IsLetter(before) && char.IsLetter(behind) && IsSingle(text, at - 1) && IsSingle(text, at + 1)),
            ',' or ':' or '/' => isNumber,
            '-' => before is 'e' or 'E' && IsSingle(text, at - 1) && char.IsLetter(behind),
            _ => false,
        };
    }

    private static bool IsSingle(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '-');

    /// <summary>Equal marks in a row, as in <c>...</c>, are one.</summary>
    private static int MarkEnd(string text, int at)
    {
        var end = at + LengthAt(text, at);
        while (text[at] is '.' or '-' or '!' or '?' && end < text.Length && text[end] == text[at])
            end++;
        while (end < text.Length && IsMark(text, end))
            end += LengthAt(text, end);
        return end;
    }

    private static bool IsOfWord(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) && (Rune.IsLetterOrDigit(rune) || IsMark(text, at));

    private static bool IsMark(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int LengthAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
}

/// <summary>A word, a part of one (<c>do</c> and <c>n't</c>), a number, a punctuation mark or a placeholder.</summary>
/// <param name="Begin">UTF-16, in the text.</param>
/// <param name="End">UTF-16, exclusive; more than <paramref name="Begin"/>.</param>
/// <param name="IsPlaceholder">It stands for what was taken out, such as <c>[card]</c>.</param>
internal readonly record struct SyntaxToken(int Begin, int End, bool IsPlaceholder = false);
