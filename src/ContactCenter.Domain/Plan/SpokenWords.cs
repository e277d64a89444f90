using System.Text;

namespace ContactCenter.Domain.Plan;

/// <summary>Compares what a recogniser heard with words from the settings.</summary>
public static class SpokenWords
{
    /// <summary>The English names of the digits, since callers say "one" where the prompt says "press 1".</summary>
    public static readonly ImmutableArray<string> Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private const int Noncharacter = 0xfffe;

    /// <summary>Scripts that put no spaces between words, by the first and the last code point of their blocks.</summary>
    private static readonly (int First, int Last)[] WithoutSpaces =
    [
        (0x0e00, 0x0eff), // Thai, Lao
        (0x1000, 0x109f), // Myanmar
        (0x1780, 0x17ff), // Khmer
        (0x1950, 0x19df), // Tai Le, New Tai Lue
        (0x1a20, 0x1aaf), // Tai Tham
        (0x3005, 0x3007), // iteration mark and zero of Han
        (0x3040, 0x312f), // Hiragana, Katakana, Bopomofo
        (0x31a0, 0x31ff), // more Bopomofo and Katakana
        (0x3400, 0x4dbf), // Han
        (0x4e00, 0x9fff),
        (0xa980, 0xa9ff), // Javanese, more Myanmar
        (0xaa60, 0xaadf), // more Myanmar, Tai Viet
        (0xf900, 0xfaff), // Han
        (0x1aff0, 0x1b16f), // more Kana
        (0x20000, 0x3ffff), // Han
    ];

    /// <summary>
    /// Whether the words occur in the text, whatever the case, the width and the punctuation: as whole words where their script puts
    /// spaces between words, and anywhere where it puts none.
    /// </summary>
    public static bool Contains(string text, string words)
    {
        var wanted = Plain(words);
        return wanted.Length > 2 && Plain(text).Contains(wanted, StringComparison.Ordinal);
    }

    /// <summary>
    /// What is compared of a text: words in compatible characters (NFKC) without their case, with one space around each. A character of
    /// a script without spaces is a word of its own, together with its marks.
    /// </summary>
    public static string Plain(string text)
    {
        var words = new PlainWords(text.Length);
        foreach (var rune in Folded(text).EnumerateRunes())
            words.Add(rune, default);
        return words.ToString();
    }

    /// <summary>Apostrophes and the characters that only shape their neighbours (joiners) end no word and are left out.</summary>
    private static bool IsWithinWord(Rune rune) => rune.Value is '\'' or '’' or 0x00ad or 0x200c or 0x200d or 0x2060;

    internal static bool IsWithoutSpaces(Rune rune) => Array.Exists(WithoutSpaces, block => rune.Value >= block.First && rune.Value <= block.Last);

    /// <summary>A text in compatible characters and small letters, without what ends no word.</summary>
    internal static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (IsWithinWord(rune))
                continue;

            // The one letter of which the case of a word changes the spelling.
            if (rune.Value is 'ß' or 'ẞ')
                folded.Append("ss");
            else
                folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)));
        }

        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Strangers' texts may hold what is no character, which normalisation does not take.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.Value == Noncharacter ? Rune.ReplacementChar : rune);
        return whole.ToString();
    }
}
