namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>How something was meant.</summary>
public enum SentimentLabel
{
    Neutral,
    Positive,
    Negative,

    /// <summary>Both; of a single turn only from a provider that has it.</summary>
    Mixed,
}
