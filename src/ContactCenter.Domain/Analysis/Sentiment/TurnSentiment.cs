namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>How one turn was meant.</summary>
/// <param name="Segment">The number of the turn's segment in the call's transcript.</param>
/// <param name="Label">The most probable one.</param>
/// <param name="Score">Its probability, 0 to 1.</param>
/// <param name="Value">The probability of positive less that of negative, −1 to 1.</param>
public sealed record TurnSentiment(int Segment, SentimentLabel Label, double Score, double Value)
{
    /// <summary>Of labels that are equally likely the less sure statement is made: neutral, then mixed.</summary>
    public static TurnSentiment Of(int segment, SentimentProbabilities likely)
    {
        (SentimentLabel Label, double Probability)[] labels =
        [
            (SentimentLabel.Neutral, likely.Neutral),
            (SentimentLabel.Mixed, likely.Mixed),
            (SentimentLabel.Positive, likely.Positive),
            (SentimentLabel.Negative, likely.Negative),
        ];
        (SentimentLabel label, double probability) = labels.MaxBy(each => each.Probability);
        return new(segment, label, probability, likely.Positive - likely.Negative);
    }
}
