namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>The languages whose number words are known. A further one is its words and a line here.</summary>
internal static class NumberLanguages
{
    private static readonly ImmutableDictionary<string, NumberWords> Words = ImmutableDictionary<string, NumberWords>.Empty
        .Add("en", EnglishNumbers.Words)
        .Add("de", GermanNumbers.Words)
        .Add("fr", FrenchNumbers.Words)
        .Add("es", SpanishNumbers.Words)
        .Add("it", ItalianNumbers.Words);

    public static IEnumerable<NumberWords> All => Words.Values;

    /// <param name="language">BCP 47.</param>
    /// <returns><c>null</c>: the language's number words are unknown here.</returns>
    public static NumberWords? WordsOf(string? language) =>
        language is null ? null : Words.GetValueOrDefault(LanguageCode.Of(language));
}
