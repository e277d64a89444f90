using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>The words that say nothing about what a text is about, by language.</summary>
public sealed record StopWords
{
    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _given;

    private StopWords(ImmutableDictionary<string, ImmutableHashSet<string>> given) => _given = given;

    /// <summary>Of English, German, French, Spanish and Italian; no word of any other language is one.</summary>
    public static StopWords Own { get; } = new(ImmutableDictionary<string, ImmutableHashSet<string>>.Empty);

    /// <param name="language">BCP 47; only its first part counts.</param>
    /// <param name="words">In any spelling; they stand beside the language's own.</param>
    public StopWords With(string language, IEnumerable<string> words) =>
        new(_given.SetItem(LanguageCode.Of(language), [.. words.Select(word => string.Concat(SpeechWords.In(word).Select(part => part.Whole)))]));

    /// <param name="language">BCP 47.</param>
    /// <returns>Whether any word of that language is one.</returns>
    public bool Knows(string language)
    {
        var code = LanguageCode.Of(language);
        return ClosedClassWords.Knows(code) || _given.ContainsKey(code);
    }

    /// <param name="language">BCP 47; <c>null</c>: unknown, no word is one.</param>
    /// <param name="word">Small letters without accents and apostrophes.</param>
    public bool Contains(string? language, string word)
    {
        if (language is null)
            return false;
        var code = LanguageCode.Of(language);
        return ClosedClassWords.Contains(code, word) || (_given.TryGetValue(code, out var given) && given.Contains(word));
    }
}
