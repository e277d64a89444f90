using System.Globalization;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>A number as it is written: digits, with single signs between groups of them.</summary>
/// <param name="Groups">Of digits 0-9, in order; at least one.</param>
internal readonly record struct WrittenNumber(ImmutableArray<string> Groups)
{
    /// <summary>What stands between the groups of one number.</summary>
    private const string Separators = " \u00A0\u202F\u2009.,-–/'’_:";

    public string Digits => string.Concat(Groups);

    /// <param name="text">Any UTF-16; digits of any script.</param>
    public static IEnumerable<WrittenNumber> In(string text)
    {
        var groups = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length;)
        {
            var begin = at;
            while (at < text.Length && char.IsDigit(text[at]))
                at++;
            if (at > begin)
                groups.Add(string.Concat(text[begin..at].Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit)))));
            else
                at++;
            if (groups.Count > 0 && !GoesOn(text, at))
            {
                yield return new(groups.ToImmutable());
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
}
