using System.Text;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>
/// How words sound, as a row of signs, by the spelling of English; names of other languages that keep to Latin letters come near enough.
/// <c>A</c> any row of vowels · <c>P B T D K G F V S Z M N L R</c> as they are written · <c>X</c> sh, ch, sch, cz, sz · <c>J</c> j, soft g, dge ·
/// <c>0</c> th · <c>W Y H</c> before a vowel. Sounds that stand twice count once. Letters of other scripts stand for themselves; digits are silent.
/// Vowels stay in the key, unlike in Metaphone: without the number of syllables too many words of everyday sound like a name.
/// </summary>
internal static class SoundKey
{
    private const string Vowels = "aeiouy";
    private const string PlainVowels = "aeiou";
    private const int ShortestWithSilentEnd = 4;

    /// <summary>Spellings of several letters, longer ones first.</summary>
    private static readonly ImmutableArray<(string Letters, string Sound)> Spellings =
    [
        ("tch", "X"), ("sch", "X"), ("dge", "J"), ("tio", "XA"), ("sio", "XA"), ("cz", "X"), ("sz", "X"), ("sh", "X"), ("ch", "X"), ("zh", "X"),
        ("ck", "K"), ("ph", "F"), ("th", "0"), ("wh", "W"), ("dg", "J"), ("qu", "KW"), ("rh", "R"), ("gh", ""),
    ];

    /// <summary>Of the two letters at a word's beginning only the second is heard.</summary>
    private static readonly ImmutableHashSet<string> SilentBeginnings = ["kn", "gn", "pn", "wr", "ps"];

    /// <param name="words">Folded.</param>
    public static string Of(IEnumerable<string> words)
    {
        var key = new StringBuilder();
        foreach (var sound in words.SelectMany(OfWord))
        {
            if (key.Length == 0 || key[^1] != sound)
                key.Append(sound);
        }

        return key.ToString();
    }

    private static IEnumerable<char> OfWord(string word)
    {
        var letters = string.Concat(word.Where(char.IsLetter));
        var isBegunSilently = letters.Length > 2 && SilentBeginnings.Contains(letters[..2]);
        var end = EndOf(letters);
        for (var at = isBegunSilently ? 1 : 0; at < end;)
        {
            var (length, sound) = At(letters, at);
            foreach (var sign in sound)
                yield return sign;
            at += length;
        }
    }

    private static (int Length, string Sound) At(string letters, int at)
    {
        foreach (var (spelling, sound) in Spellings)
        {
            if (string.CompareOrdinal(letters, at, spelling, 0, spelling.Length) == 0)
                return (spelling.Length, sound);
        }

        return (1, SoundOf(letters[at], at > 0 ? letters[at - 1] : null, at + 1 < letters.Length ? letters[at + 1] : null));
    }

    private static string SoundOf(char letter, char? before, char? next) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => "A",
        'y' => IsIn(PlainVowels, next) && (before is null || IsIn(PlainVowels, before)) ? "Y" : "A",
        'w' => WithW(before, next),
        'h' => IsIn(Vowels, next) ? "H" : "",
        'c' => IsSoft(next) ? "S" : "K",
        'g' => IsSoft(next) ? "J" : "G",
        'q' => "K",
        'x' => before is null ? "Z" : "KS",
        _ => char.ToUpperInvariant(letter).ToString(),
    };

    /// <summary>Behind a vowel and before none it is part of the vowel: "dawn", but not "award".</summary>
    private static string WithW(char? before, char? next)
    {
        if (IsIn(Vowels, next))
            return "W";
        return IsIn(PlainVowels, before) ? "A" : "W";
    }

    private static bool IsSoft(char? next) => next is 'e' or 'i' or 'y';

    private static bool IsIn(string letters, char? letter) => letter is { } one && letters.Contains(one, StringComparison.Ordinal);

    /// <summary>Behind the last letter that is heard: not the <c>e</c> of "lane", not the <c>b</c> of "climb".</summary>
    private static int EndOf(string letters)
    {
        var isSilentE = letters.Length >= ShortestWithSilentEnd && letters[^1] == 'e' && !IsIn(Vowels, letters[^2])
            && letters[..^2].Any(letter => IsIn(Vowels, letter));
        var end = isSilentE ? letters.Length - 1 : letters.Length;
        return letters.AsSpan(0, end).EndsWith("mb", StringComparison.Ordinal) ? end - 1 : end;
    }
}
