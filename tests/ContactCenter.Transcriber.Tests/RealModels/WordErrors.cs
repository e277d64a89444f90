using System.Globalization;
using System.Text;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>Word errors: NFKC, lower case, letters, digits and apostrophes of any script; numbers in words.</summary>
/// <param name="Errors">Words that are wrong, missing or too many.</param>
/// <param name="Words">Words that were said.</param>
internal readonly record struct WordErrors(int Errors, int Words)
{
    /// <summary>The share of wrong words.</summary>
    public double Rate => Errors / (double)Words;

    public static WordErrors operator +(WordErrors first, WordErrors second) => new(first.Errors + second.Errors, first.Words + second.Words);

    /// <summary>Compares what was heard with what was said.</summary>
    public static WordErrors Of(string said, string heard)
    {
        var expected = WordsOf(said);
        return new WordErrors(Distance(expected, WordsOf(heard)), expected.Length);
    }

    /// <summary>The words of a text as they are compared.</summary>
    public static string[] WordsOf(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in SpokenNumbers.InWords(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'')))
            plain.Append(IsOfWord(letter) ? letter : ' ');
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\'')).Where(word => word.Length > 0)];
    }

    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || letter == '\'' || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static int Distance(string[] said, string[] heard)
    {
        var row = Enumerable.Range(0, heard.Length + 1).ToArray();
        for (var i = 1; i <= said.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= heard.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (said[i - 1] == heard[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
