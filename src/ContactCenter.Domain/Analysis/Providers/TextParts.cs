using System.Text;

namespace ContactCenter.Domain.Analysis.Providers;

/// <summary>Cuts texts that are longer than a provider takes.</summary>
public static class TextParts
{
    private const string SentenceEnds = ".?!。？！…";

    /// <param name="text">Any UTF-16.</param>
    /// <param name="mostBytes">Of UTF-8 in each part; 4 or more.</param>
    /// <returns>
    /// Begin and exclusive end of each part, in order, none over another. Between two parts is the end of a sentence or a blank, where there is one in the
    /// later half. What is blank is left out.
    /// </returns>
    public static IEnumerable<(int Begin, int End)> Of(string text, int mostBytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBytes, 4);
        for (var begin = 0; begin < text.Length;)
        {
            var end = EndWithin(text, begin, mostBytes);
            if (end < text.Length)
                end = CutBefore(text, begin, end);
            if (!string.IsNullOrWhiteSpace(text[begin..end]))
                yield return (begin, end);
            begin = end;
        }
    }

    private static int EndWithin(string text, int begin, int mostBytes)
    {
        var (bytes, at) = (0, begin);
        while (at < text.Length)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            bytes += isWhole ? rune.Utf8SequenceLength : Rune.ReplacementChar.Utf8SequenceLength;
            if (bytes > mostBytes)
                break;
            at += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return at;
    }

    private static int CutBefore(string text, int begin, int end)
    {
        int? blank = null;
        for (var at = end - 1; at > begin + ((end - begin) / 2); at--)
        {
            if (!char.IsWhiteSpace(text[at]))
                continue;
            if (SentenceEnds.Contains(text[at - 1], StringComparison.Ordinal))
                return at;
            blank ??= at;
        }

        return blank ?? end;
    }
}
