using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>
/// Takes accents and the ending of the plural off, roughly: only what tells a singular from its plural is to be gone, no matter what is left.
/// </summary>
internal static class WordStem
{
    /// <summary>A shorter rest is no word.</summary>
    private const int FewestLetters = 3;

    /// <summary>The longer ones first; each ends words of its language that have the rest in common.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Endings = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["de"] = ["en", "er", "es", "e", "n", "s"],
        ["es"] = ["es", "s", "e"],
        ["fr"] = ["s", "x"],
        ["it"] = ["a", "e", "i", "o"],
        ["nl"] = ["en", "s"],
        ["pt"] = ["oes", "aes", "ao", "es", "s", "e"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <param name="word">Lower case.</param>
    /// <param name="language">ISO 639-1; of one that is not known here words stay as they are.</param>
    public static string Of(string word, string language) => language == "en" ? English(word) : Cut(FoldedText.Of(word), language);

    private static string Cut(string word, string language)
    {
        var endings = Endings.GetValueOrDefault(language, []);
        var ending = endings.FirstOrDefault(end => word.EndsWith(end, StringComparison.Ordinal) && word.Length - end.Length >= FewestLetters);
        return ending is null ? word : word[..^ending.Length];
    }

    private static string English(string word)
    {
        if (word.Length <= FewestLetters || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' or '\'')
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > FewestLetters + 1)
            return $"{word[..^3]}y";
        var isHissing = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal);
        return isHissing ? word[..^2] : word[..^1];
    }
}
