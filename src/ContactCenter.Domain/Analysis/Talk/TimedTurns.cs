using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Talk;

/// <summary>The turns whose times make sense. One that begins before 0, ends before it begins, or has no number for a time counts for nothing.</summary>
internal static class TimedTurns
{
    public static Conversation Of(Conversation conversation) => conversation with { Turns = [.. conversation.Turns.Where(HasTimes)] };

    /// <summary>When nothing was recorded.</summary>
    public static SpeechTimes UnheardOf(Conversation conversation) =>
        SpeechTimes.Of(conversation.Unheard.Where(time => time.End > time.Start).Select(time => (time.Start, time.End)));

    /// <summary>A comparison with NaN is false.</summary>
    public static bool HasTimes(Turn turn) => turn.Start >= 0 && turn.End >= turn.Start && double.IsFinite(turn.End);
}
