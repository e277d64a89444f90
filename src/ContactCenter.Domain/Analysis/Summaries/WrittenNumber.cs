using System.Globalization;
using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>A number as it is written: digits, with single signs between groups of them, and perhaps a word such as <c>million</c>.</summary>
/// <param name="Groups">Of digits 0-9, in order; at least one.</param>
/// <param name="Begin">UTF-16.</param>
/// <param name="End">UTF-16, exclusive, behind the last digit.</param>
internal readonly record struct WrittenNumber(ImmutableArray<string> Groups, int Begin, int End)
{
    /// <summary>What stands between the groups of one number.</summary>
    private const string Separators = " \u00A0\u202F\u2009.,-–/'’_:";

    /// <summary>How many zeros words of the languages stand for whose number words are known; folded.</summary>
    private static readonly Dictionary<string, int> Zeros =
        Words(6, "million millions millionen mio millon millones milione milioni")
            .Concat(Words(9, "billion billions milliard milliards milliarde milliarden mrd miliardo miliardi"))
            .ToDictionary(word => word.Word, word => word.Zeros, StringComparer.Ordinal);

    public string Digits => string.Concat(Groups);

    /// <param name="text">Any UTF-16; digits of any script.</param>
    public static IEnumerable<WrittenNumber> In(string text)
    {
        var groups = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var begin = at;
            while (at < text.Length && char.IsDigit(text[at]))
                at++;
            if (at > begin)
            {
                start = groups.Count == 0 ? begin : start;
                groups.Add(string.Concat(text[begin..at].Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit)))));
            }
            else
            {
                at++;
            }

            if (groups.Count > 0 && !GoesOn(text, at))
            {
                var end = char.IsDigit(text[at - 1]) ? at : at - 1;
                yield return new(Times(groups.ToImmutable(), ZerosBehind(text, end)), start, end);
                groups.Clear();
            }
        }
    }

    /// <summary>Whether behind a group of digits, or the sign behind it, the number goes on.</summary>
    private static bool GoesOn(string text, int at)
    {
        if (at >= text.Length)
            return false;
        return char.IsDigit(text[at]) || (char.IsDigit(text[at - 1]) && Separators.Contains(text[at], StringComparison.Ordinal)
            && at + 1 < text.Length && char.IsDigit(text[at + 1]));
    }

    private static int ZerosBehind(string text, int end)
    {
        var begin = end;
        while (begin < text.Length && (char.IsWhiteSpace(text[begin]) || text[begin] == '-'))
            begin++;
        var behind = begin;
        while (behind < text.Length && char.IsLetter(text[behind]))
            behind++;
        return behind == begin ? 0 : Zeros.GetValueOrDefault(FoldedText.Of(text[begin..behind]));
    }

    /// <summary>As in <c>5 million</c>, and <c>1.5 million</c>.</summary>
    private static ImmutableArray<string> Times(ImmutableArray<string> groups, int zeros)
    {
        if (zeros == 0)
            return groups;
        return groups is [var whole, var part] && part.Length <= zeros
            ? [$"{whole}{part}{new string('0', zeros - part.Length)}"]
            : groups.SetItem(groups.Length - 1, $"{groups[^1]}{new string('0', zeros)}");
    }

    private static IEnumerable<(string Word, int Zeros)> Words(int zeros, string words) => words.Split(' ').Select(word => (word, zeros));
}
