using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>A turn that counts for a party's sentiment: it has three words or more, and its sentiment is known.</summary>
internal sealed record CountedTurn(Turn Turn, TurnSentiment Sentiment)
{
    public int Words => Turn.WordCount;

    /// <param name="sentiments">In any order; of two of the same turn the later one counts, one without a number for its value counts for nothing.</param>
    /// <returns>In the order of the call.</returns>
    public static ImmutableArray<CountedTurn> In(ImmutableArray<Turn> turns, ImmutableArray<TurnSentiment> sentiments)
    {
        var known = new Dictionary<int, TurnSentiment>();
        foreach (var sentiment in sentiments.Where(sentiment => double.IsFinite(sentiment.Value)))
            known[sentiment.Segment] = sentiment;
        return
        [
            .. turns.Where(turn => turn.WordCount >= SentimentMerge.LeastWords && known.ContainsKey(turn.Segment))
                .Select(turn => new CountedTurn(turn, known[turn.Segment]))
                .OrderBy(turn => turn.Turn.Segment),
        ];
    }
}
