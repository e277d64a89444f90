namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>How one party meant what it said, of all its turns that count.</summary>
/// <param name="Label">
/// Mixed where at least 20 % of the words stand in positive and 20 % in negative turns of score .6 or more; else positive from a value of .15,
/// negative from −.15, and neutral between.
/// </param>
/// <param name="Score">
/// The share of the words that agree, 0 to 1: those in turns of the same label; with a mixed label those in turns that are not neutral.
/// </param>
/// <param name="Value">The mean of the turns weighted by their words, −1 to 1.</param>
public sealed record PartySentiment(SentimentLabel Label, double Score, double Value)
{
    private const double Threshold = .15;

    private const double Sure = .6;

    /// <summary>A fifth of the words is 20 %.</summary>
    private const int MixedPart = 5;

    /// <returns><c>null</c>: there are no turns.</returns>
    internal static PartySentiment? Of(ImmutableArray<CountedTurn> turns)
    {
        if (SentimentMean.Of(turns) is not { } value)
            return null;
        var label = LabelOf(turns, value);
        return new(label, WordsOf(turns, turn => Agrees(turn.Sentiment.Label, label)) / (double)WordsOf(turns, _ => true), value);
    }

    private static SentimentLabel LabelOf(ImmutableArray<CountedTurn> turns, double value)
    {
        if (HasFifth(turns, SentimentLabel.Positive) && HasFifth(turns, SentimentLabel.Negative))
            return SentimentLabel.Mixed;
        return value switch
        {
            >= Threshold => SentimentLabel.Positive,
            <= -Threshold => SentimentLabel.Negative,
            _ => SentimentLabel.Neutral,
        };
    }

    private static bool HasFifth(ImmutableArray<CountedTurn> turns, SentimentLabel label) =>
        WordsOf(turns, turn => turn.Sentiment.Label == label && turn.Sentiment.Score >= Sure) * MixedPart >= WordsOf(turns, _ => true);

    private static bool Agrees(SentimentLabel turn, SentimentLabel party) =>
        party == SentimentLabel.Mixed ? turn != SentimentLabel.Neutral : turn == party;

    private static long WordsOf(ImmutableArray<CountedTurn> turns, Func<CountedTurn, bool> isCounted) => turns.Where(isCounted).Sum(turn => (long)turn.Words);
}
