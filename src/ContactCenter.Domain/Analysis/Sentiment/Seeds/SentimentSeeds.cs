namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>Sentences from which a classifier learns sentiment where an owner has labelled nothing yet. They were written for this purpose.</summary>
public static class SentimentSeeds
{
    private static readonly ImmutableDictionary<string, ImmutableArray<SentimentSeed>> Sentences =
        ImmutableDictionary<string, ImmutableArray<SentimentSeed>>.Empty
            .Add("en", Labelled(EnglishPositiveSeeds.Sentences, EnglishNegativeSeeds.Sentences, EnglishNeutralSeeds.Sentences))
            .Add("de", Labelled(GermanSeeds.Positive, GermanSeeds.Negative, GermanSeeds.Neutral));

    private static readonly ImmutableDictionary<string, ImmutableArray<SentimentSeed>> Turns =
        ImmutableDictionary<string, ImmutableArray<SentimentSeed>>.Empty
            .Add("en", Labelled(EnglishShortSeeds.Positive, EnglishShortSeeds.Negative, EnglishShortSeeds.Neutral));

    /// <param name="language">BCP 47.</param>
    /// <returns>As many of each label; empty: there are none in the language.</returns>
    public static ImmutableArray<SentimentSeed> Of(string? language) => SentencesOf(language).AddRange(TurnsOf(language));

    /// <summary>Those that are whole sentences.</summary>
    /// <inheritdoc cref="Of"/>
    public static ImmutableArray<SentimentSeed> SentencesOf(string? language) => In(language, Sentences);

    /// <summary>Those that are turns of a few words.</summary>
    /// <inheritdoc cref="Of"/>
    public static ImmutableArray<SentimentSeed> TurnsOf(string? language) => In(language, Turns);

    private static ImmutableArray<SentimentSeed> In(string? language, ImmutableDictionary<string, ImmutableArray<SentimentSeed>> languages) =>
        language is null ? [] : languages.GetValueOrDefault(LanguageCode.Of(language), []);

    private static ImmutableArray<SentimentSeed> Labelled(string positive, string negative, string neutral) =>
    [
        .. Lines(positive).Select(text => new SentimentSeed(SentimentLabel.Positive, text)),
        .. Lines(negative).Select(text => new SentimentSeed(SentimentLabel.Negative, text)),
        .. Lines(neutral).Select(text => new SentimentSeed(SentimentLabel.Neutral, text)),
    ];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A sentence as people say it on the telephone, and how it is meant.</summary>
/// <param name="Label">Positive, negative or neutral.</param>
public sealed record SentimentSeed(SentimentLabel Label, string Text);
