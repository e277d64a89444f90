using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Talk;

/// <summary>What counts as an interruption, as a monologue and as pace.</summary>
internal static class TalkRules
{
    /// <summary>A turn with fewer words only shows that somebody listens.</summary>
    public const int LeastWords = 3;

    /// <summary>Seconds that the other one must have spoken already, and would have gone on.</summary>
    private const double Inside = .5;

    private const double LeastInterruption = 1;

    private const double LeastSecondsOfPace = 5;

    /// <returns>How many turns of a side begin inside a turn of the other side, last a second or more, and have three words or more.</returns>
    public static int Interruptions(IEnumerable<Turn> side, ImmutableArray<Turn> other) =>
        side.Count(turn => turn.Seconds >= LeastInterruption && turn.WordCount >= LeastWords && other.Any(spoken => IsInside(turn.Start, spoken)));

    /// <param name="conversation">With times that make sense.</param>
    /// <param name="isOfSide">Whether a turn is of the side; every other turn of three words or more ends a monologue, also one of nobody knows whom.</param>
    /// <returns>Seconds of the longest run of the side's turns, with the gaps in it that were recorded; 0: the side did not speak.</returns>
    public static double LongestMonologue(Conversation conversation, Func<Turn, bool> isOfSide)
    {
        double? start = null;
        var (end, longest) = (0.0, 0.0);
        var unheard = TimedTurns.UnheardOf(conversation).Without(SpeechTimes.Of(conversation.Turns));

        // Of two turns that begin at the same instant the other side's stands first, so that either side is judged alike.
        foreach (var turn in conversation.Turns.OrderBy(turn => turn.Start).ThenBy(isOfSide))
        {
            if (isOfSide(turn))
            {
                end = start is null ? turn.End : Math.Max(end, turn.End);
                start ??= turn.Start;
                longest = Math.Max(longest, end - start.Value - unheard.SecondsWith(new([(start.Value, end)])));
            }
            else if (turn.WordCount >= LeastWords)
            {
                start = null;
            }
        }

        return longest;
    }

    /// <returns>Words a minute of the time in which they were said; <c>null</c>: under five seconds, or no words.</returns>
    public static double? Pace(ImmutableArray<Turn> turns)
    {
        var seconds = SpeechTimes.Of(turns).Seconds;
        var words = turns.Where(turn => turn.Seconds > 0).Sum(turn => turn.WordCount);
        return words > 0 && seconds >= LeastSecondsOfPace ? words * 60 / seconds : null;
    }

    private static bool IsInside(double time, Turn turn) => time - turn.Start >= Inside && turn.End - time >= Inside;
}
