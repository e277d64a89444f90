namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>A sentence as people say it on the telephone, and how it is meant.</summary>
/// <param name="Label">Positive, negative or neutral.</param>
public sealed record SentimentSeed(SentimentLabel Label, string Text);
