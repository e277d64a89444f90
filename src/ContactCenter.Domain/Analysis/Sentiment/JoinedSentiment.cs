namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>What a vector and word rules say together of the same text.</summary>
public static class JoinedSentiment
{
    /// <param name="byVector"><c>null</c>: there is none, or it does not tell it in the language.</param>
    /// <param name="byWords"><c>null</c>: there are no word rules for the language.</param>
    /// <returns>
    /// The mean of both; that of the vector alone where no word shows anything, or as much good as bad: words that were not said must not outvote what the
    /// whole says. <c>null</c>: there is neither.
    /// </returns>
    public static SentimentProbabilities? Of(SentimentProbabilities? byVector, SentimentProbabilities? byWords) => (byVector, byWords) switch
    {
        (null, _) => byWords,
        (_, null) => byVector,
        _ when byWords.Positive.Equals(byWords.Negative) => byVector,
        _ => new(
            Mean(byVector.Positive, byWords.Positive), Mean(byVector.Negative, byWords.Negative),
            Mean(byVector.Neutral, byWords.Neutral), Mean(byVector.Mixed, byWords.Mixed)),
    };

    private static double Mean(double first, double second) => (first + second) / 2;
}

/// <summary>How likely each label is, 0 to 1; together 1.</summary>
/// <param name="Mixed">0 where the provider does not have it.</param>
public sealed record SentimentProbabilities(double Positive, double Negative, double Neutral, double Mixed = 0);
