using ContactCenter.Domain.Analysis.Talk;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>Cuts the talk into ten equal parts. A turn counts in each part that it overlaps, by its words and by how much of it lies there.</summary>
internal static class SentimentCourse
{
    private const int Parts = 10;

    /// <param name="conversation">All that was said; turns whose times make no sense are in no part.</param>
    /// <param name="caller">Turns of it.</param>
    /// <param name="agent">Turns of it.</param>
    /// <returns>Empty: the talk has no length.</returns>
    public static ImmutableArray<SentimentPart> Of(Conversation conversation, ImmutableArray<CountedTurn> caller, ImmutableArray<CountedTurn> agent)
    {
        var talk = TimedTurns.Of(conversation).Turns;
        if (talk.IsEmpty)
            return [];
        var (start, end) = (talk.Min(turn => turn.Start), talk.Max(turn => turn.End));
        if (end <= start)
            return [];
        return [.. Enumerable.Range(0, Parts).Select(part => Part(Border(part), Border(part + 1)))];

        double Border(int part) => part == Parts ? end : start + ((end - start) * part / Parts);

        SentimentPart Part(double from, double until) =>
            new(from, until, ValueOf(caller, from, until, until >= end), ValueOf(agent, from, until, until >= end));
    }

    private static double? ValueOf(ImmutableArray<CountedTurn> turns, double from, double until, bool isLast) => SentimentMean.Of(turns
        .Where(turn => TimedTurns.HasTimes(turn.Turn))
        .Select(turn => (turn.Sentiment.Value, Weight: turn.Words * ShareOf(turn.Turn, from, until, isLast)))
        .Where(turn => turn.Weight > 0));

    /// <summary>A turn without length lies in one part as a whole.</summary>
    private static double ShareOf(Turn turn, double from, double until, bool isLast)
    {
        if (turn.Seconds > 0)
            return Math.Max(0, Math.Min(turn.End, until) - Math.Max(turn.Start, from)) / turn.Seconds;
        return turn.Start >= from && (turn.Start < until || isLast) ? 1 : 0;
    }
}

/// <summary>How the parties meant what they said in a part of the call.</summary>
/// <param name="Start">Seconds since the call's first recording began.</param>
/// <param name="End">Seconds since the call's first recording began.</param>
/// <param name="Caller">−1 to 1; of a recording of which it is not known who spoke, of all turns; <c>null</c>: nothing that counts was said.</param>
/// <param name="Agent">−1 to 1; <c>null</c>: nothing that counts was said, or it is not known who spoke.</param>
public sealed record SentimentPart(double Start, double End, double? Caller, double? Agent);
