using System.Collections.Concurrent;
using System.Collections.Frozen;
using ContactCenter.Domain.Analysis.Phrases;

namespace ContactCenter.Speech.Analysis.Phrases;

/// <summary>
/// The lists of words that ship with the server: the most frequent ones of a language, one a line, the most frequent first, and its stop words. A language's
/// lists are read once, when it is asked for first; lists that could not be read are read again.
/// </summary>
internal static class WordLists
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "analysis", "words");

    private static readonly ConcurrentDictionary<string, Lazy<PhraseResources>> Read = new(StringComparer.Ordinal);

    /// <summary>Those that have lists, ISO 639-1.</summary>
    public static FrozenSet<string> Languages { get; } = FrozenSet.Create(StringComparer.Ordinal, "de", "en", "es", "fr", "it", "nl", "pt");

    /// <param name="language">BCP 47; <c>null</c>: unknown.</param>
    /// <returns><c>null</c>: there are no lists of this language.</returns>
    /// <exception cref="IOException">A list is not there or cannot be read.</exception>
    public static PhraseResources? Of(string? language)
    {
        if (language is null || LanguageCode.Of(language) is not { } code || !Languages.Contains(code))
            return null;
        // An exception is not kept.
        return Read.GetOrAdd(code, static code => new(() => FromFiles(code), LazyThreadSafetyMode.PublicationOnly)).Value;
    }

    private static PhraseResources FromFiles(string code) =>
        Of(code, File.ReadAllLines(Path.Combine(Folder, $"{code}.txt")), File.ReadAllLines(Path.Combine(Folder, "stopwords", $"{code}.txt")));

    private static PhraseResources Of(string code, string[] words, string[] stopWords) => new(
        code,
        words.Index().ToFrozenDictionary(word => word.Item, word => word.Index + 1, StringComparer.Ordinal),
        stopWords.ToFrozenSet(StringComparer.Ordinal));
}
