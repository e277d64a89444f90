using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>Makes a call's sentiment of that of its turns. Turns under three words count for nothing.</summary>
public static class SentimentMerge
{
    /// <summary>Of a turn that counts: shorter ones, such as "yes, good", say nothing of how somebody feels.</summary>
    public const int LeastWords = 3;

    private const int LeastTurns = 8;

    private const double LeastFall = .3;

    /// <param name="conversation">The call.</param>
    /// <param name="sentiments">Of its turns, in any order; a turn without one counts for nothing, and one of no turn neither.</param>
    /// <returns><c>null</c>: no turn of the caller counts, and of a recording of which it is not known who spoke, no turn at all.</returns>
    public static CallSentiment? Of(Conversation conversation, ImmutableArray<TurnSentiment> sentiments)
    {
        var callerTurns = CountedTurn.In(conversation.CallerTurns, sentiments);
        if (PartySentiment.Of(callerTurns) is not { } all)
            return null;
        var agentTurns = CountedTurn.In(conversation.Of(Speaker.Agent), sentiments);
        return new(
            all.Label,
            all.Score,
            all.Value,
            PartySentiment.Of(CountedTurn.In(conversation.Of(Speaker.Caller), sentiments)),
            PartySentiment.Of(agentTurns),
            SentimentCourse.Of(conversation, callerTurns, agentTurns),
            IsFalling(callerTurns));
    }

    /// <summary>The line that shows best how a sentiment fell: the lowest of the caller's turns in their last third.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <returns>The number of its segment; <c>null</c>: there are too few turns to tell.</returns>
    public static int? LowestOfLast(Conversation conversation, ImmutableArray<TurnSentiment> sentiments)
    {
        var turns = CountedTurn.In(conversation.CallerTurns, sentiments);
        return turns.Length < LeastTurns ? null : Thirds(turns).Last.MinBy(turn => turn.Sentiment.Value)!.Turn.Segment;
    }

    private static (ImmutableArray<CountedTurn> First, ImmutableArray<CountedTurn> Last) Thirds(ImmutableArray<CountedTurn> turns)
    {
        var third = turns.Length / 3;
        return (turns[..third], turns[^third..]);
    }

    private static bool IsFalling(ImmutableArray<CountedTurn> turns)
    {
        if (turns.Length < LeastTurns)
            return false;
        var (early, late) = Thirds(turns);
        var (first, last) = (SentimentMean.Of(early), SentimentMean.Of(late));

        // Rounded, since .4 − .1 is less than .3 to the machine.
        return first is { } before && last is { } after && SentimentMean.Rounded(before - after) >= LeastFall;
    }
}
