using ContactCenter.Domain.Analysis.Talk;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Figures of the talk as they are kept; seconds. The names are those on disk: they never change their meaning.</summary>
internal sealed record StoredTalk(
    double Duration,
    double? Silence,
    double? LongestSilence,
    double? Overlap,
    double? AgentShare,
    StoredTalkSide? Agent,
    StoredTalkSide? Caller,
    StoredTalkSide? Unknown)
{
    public static StoredTalk Of(TalkFigures talk) => new(
        talk.DurationSeconds,
        talk.SilenceSeconds,
        talk.LongestSilenceSeconds,
        talk.OverlapSeconds,
        talk.AgentShare,
        SideOf(talk.AgentSeconds, talk.AgentTurns, talk.AgentInterruptions, talk.AgentWordsPerMinute, talk.AgentLongestMonologueSeconds),
        SideOf(talk.CallerSeconds, talk.CallerTurns, talk.CallerInterruptions, talk.CallerWordsPerMinute, talk.CallerLongestMonologueSeconds),
        talk.UnknownTurns == 0 ? null : SideOf(talk.UnknownSeconds, talk.UnknownTurns, null, talk.UnknownWordsPerMinute, null));

    /// <summary>As <see cref="TalkFigures.WithoutAgent"/>, of what was kept before the owner wanted that.</summary>
    public StoredTalk WithoutAgent() => Agent is null
        ? this
        : new(Duration, null, null, null, null, null, Caller is { } caller ? caller with { Interruptions = null, LongestMonologue = null } : null, Unknown);

    private static StoredTalkSide? SideOf(double? seconds, int? turns, int? interruptions, double? wordsPerMinute, double? monologue) =>
        seconds is { } spoken && turns is { } count ? new(spoken, count, interruptions, wordsPerMinute, monologue) : null;
}

internal sealed record StoredTalkSide(double Seconds, int Turns, int? Interruptions, double? WordsPerMinute, double? LongestMonologue);
