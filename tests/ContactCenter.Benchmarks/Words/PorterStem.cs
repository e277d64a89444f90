namespace ContactCenter.Benchmarks.Words;

/// <summary>
/// The stem of an English word (M. F. Porter, "An algorithm for suffix stripping", 1980), after which words are commonly equal in figures about key phrases
/// and summaries. The steps have their numbers of there.
/// </summary>
internal static class PorterStem
{
    private const int ShortestWord = 3;

    private static readonly string[] Participles = ["ed", "ing"];

    private static readonly (string Ending, string Instead)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Instead)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <param name="word">Lower case.</param>
    public static string Of(string word)
    {
        if (word.Length < ShortestWord)
            return word;
        var stem = Participle(Plural(word));
        if (stem.EndsWith('y') && HasVowel(stem[..^1]))
            stem = $"{stem[..^1]}i";
        return LastLetter(Suffix(Replaced(Replaced(stem, Step2), Step3)));
    }

    /// <summary>Step 1a.</summary>
    private static string Plural(string word) => word switch
    {
        [.., 's', 's', 'e', 's'] or [.., 'i', 'e', 's'] => word[..^2],
        [.., not 's', 's'] => word[..^1],
        _ => word,
    };

    /// <summary>Step 1b.</summary>
    private static string Participle(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var ending = Participles.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal));
        if (ending is null || !HasVowel(word[..^ending.Length]))
            return word;
        var stem = word[..^ending.Length];
        return stem switch
        {
            [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z'] => $"{stem}e",
            [.., var before, var last] when before == last && IsConsonant(stem, stem.Length - 1) && last is not ('l' or 's' or 'z') => stem[..^1],
            _ => Measure(stem) == 1 && IsShort(stem) ? $"{stem}e" : stem,
        };
    }

    /// <summary>Steps 2 and 3: the longest ending decides, also where its rest is too short.</summary>
    private static string Replaced(string word, (string Ending, string Instead)[] rules)
    {
        var (ending, instead) = rules.OrderByDescending(rule => rule.Ending.Length).Append((Ending: "", Instead: ""))
            .First(rule => word.EndsWith(rule.Ending, StringComparison.Ordinal));
        var rest = word[..^ending.Length];
        return Measure(rest) > 0 ? $"{rest}{instead}" : word;
    }

    /// <summary>Step 4.</summary>
    private static string Suffix(string word)
    {
        if (Step4.Where(ending => word.EndsWith(ending, StringComparison.Ordinal)).MaxBy(ending => ending.Length) is not { } longest)
            return word;
        var rest = word[..^longest.Length];
        return Measure(rest) > 1 && (longest != "ion" || rest is [.., 's' or 't']) ? rest : word;
    }

    /// <summary>Step 5.</summary>
    private static string LastLetter(string word)
    {
        if (word.EndsWith('e') && Measure(word[..^1]) is var measure && (measure > 1 || (measure == 1 && !IsShort(word[..^1]))))
            word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    /// <summary>How often a consonant stands behind a vowel.</summary>
    private static int Measure(string stem) =>
        Enumerable.Range(1, Math.Max(0, stem.Length - 1)).Count(at => IsConsonant(stem, at) && !IsConsonant(stem, at - 1));

    private static bool HasVowel(string stem) => Enumerable.Range(0, stem.Length).Any(at => !IsConsonant(stem, at));

    /// <summary>Ends as "hop" does.</summary>
    private static bool IsShort(string stem) => stem is [.., _, _, not ('w' or 'x' or 'y')]
        && IsConsonant(stem, stem.Length - 1) && !IsConsonant(stem, stem.Length - 2) && IsConsonant(stem, stem.Length - 3);

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };
}
