namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>How likely each label is, 0 to 1; together 1.</summary>
/// <param name="Mixed">0 where the provider does not have it.</param>
public sealed record SentimentProbabilities(double Positive, double Negative, double Neutral, double Mixed = 0);
