using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Plan;

/// <summary>Compares what a recogniser heard with words from the settings.</summary>
public static class SpokenWords
{
    /// <summary>The English names of the digits, since callers say "one" where the prompt says "press 1".</summary>
    public static readonly ImmutableArray<string> Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Whether the words occur in the text as whole words, whatever the case and the punctuation.</summary>
    public static bool Contains(string text, string words)
    {
        var wanted = Plain(words);
        return wanted.Length > 2 && Plain(text).Contains(wanted, StringComparison.Ordinal);
    }

    /// <summary>The words in lower case with one space around each.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ", text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                plain.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is not '\'' and not '’' && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
