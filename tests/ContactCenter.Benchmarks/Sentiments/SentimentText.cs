using ContactCenter.Domain.Analysis.Sentiment;

namespace ContactCenter.Benchmarks.Sentiments;

/// <summary>A line of a public set, and how people say that it is meant.</summary>
internal sealed record SentimentText(string Text, SentimentLabel Label);
