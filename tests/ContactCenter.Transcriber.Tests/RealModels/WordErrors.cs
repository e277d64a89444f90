using System.Globalization;
using System.Text;
using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>
/// Word errors: NFKC, lower case, letters, digits and apostrophes of any script. Numbers are digits, those in words of a language whose number words the
/// server knows too, and each digit is a word: how they are grouped is only writing.
/// </summary>
/// <param name="Errors">Words that are wrong, missing or too many.</param>
/// <param name="Words">Words that were said.</param>
internal readonly record struct WordErrors(int Errors, int Words)
{
    /// <summary>The share of wrong words.</summary>
    public double Rate => Errors / (double)Words;

    public static WordErrors operator +(WordErrors first, WordErrors second) => new(first.Errors + second.Errors, first.Words + second.Words);

    /// <summary>Compares what was heard with what was said.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="heard">What was heard.</param>
    /// <param name="language">That of both, an ISO 639-1 code.</param>
    public static WordErrors Of(string said, string heard, string language)
    {
        var expected = WordsOf(said, language);
        return new WordErrors(Distance(expected, WordsOf(heard, language)), expected.Length);
    }

    /// <summary>The words of a text as they are compared.</summary>
    /// <param name="text">Any.</param>
    /// <param name="language">An ISO 639-1 code.</param>
    public static string[] WordsOf(string text, string language)
    {
        var plain = new StringBuilder();
        foreach (var letter in InDigits(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\''), language))
        {
            if (char.IsDigit(letter))
                plain.Append(' ').Append((int)char.GetNumericValue(letter)).Append(' ');
            else
                plain.Append(IsOfWord(letter) ? letter : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\'')).Where(word => word.Length > 0)];
    }

    private static string InDigits(string text, string language)
    {
        if (language == "en")
            text = SpokenOrdinals.InWords(text.Replace(":00", " o'clock", StringComparison.Ordinal));
        return NumberLanguages.WordsOf(language) is { } words ? new TextNumbers(words, isOwn: true).InDigits(text) : text;
    }

    private static bool IsOfWord(char letter) =>
        char.IsLetter(letter) || letter == '\'' || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

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
