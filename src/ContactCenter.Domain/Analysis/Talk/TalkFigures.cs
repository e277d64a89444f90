using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Talk;

/// <summary>
/// How a call was talked, by the times of its turns: it needs no words but for the pace. Where it is known of nobody who spoke, only the duration, the
/// silences and what is called unknown have values. A turn whose times make no sense counts for nothing, and no time counts in which nobody spoke and
/// nothing was recorded.
/// </summary>
public sealed record TalkFigures
{
    /// <summary>From the first turn's start to the last one's end, of what was recorded; 0: nobody spoke.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>In which the agent spoke, each second once; <c>null</c>: it is not known who spoke.</summary>
    public double? AgentSeconds { get; init; }

    /// <summary>In which the caller spoke, each second once; <c>null</c>: it is not known who spoke.</summary>
    public double? CallerSeconds { get; init; }

    /// <summary>In which somebody spoke of whom it is not known who it is, each second once.</summary>
    public double UnknownSeconds { get; init; }

    /// <summary>0-1, the agent's seconds in those of agent and caller; <c>null</c>: neither spoke, or it is not known who did.</summary>
    public double? AgentShare { get; init; }

    /// <summary>In which nobody spoke, between the first turn and the last; <c>null</c> only without the agent's side.</summary>
    public double? SilenceSeconds { get; init; }

    /// <summary>0: there was none; <c>null</c> only without the agent's side.</summary>
    public double? LongestSilenceSeconds { get; init; }

    /// <summary>In which agent and caller both spoke.</summary>
    public double? OverlapSeconds { get; init; }

    /// <summary>
    /// How often the agent interrupted the caller: a turn of at least a second and three words that begins at least half a second after a turn of the other
    /// one began, and at least half a second before that one ends.
    /// </summary>
    public int? AgentInterruptions { get; init; }

    /// <summary>How often the caller interrupted the agent, by the same rule.</summary>
    public int? CallerInterruptions { get; init; }

    /// <summary>The agent's words by the agent's seconds; <c>null</c> also where those are under five, or no word was counted.</summary>
    public double? AgentWordsPerMinute { get; init; }

    /// <summary>The caller's words by the caller's seconds; <c>null</c> also where those are under five, or no word was counted.</summary>
    public double? CallerWordsPerMinute { get; init; }

    /// <summary>Of the turns whose speaker is not known, which are all where nobody's is; <c>null</c>: under five seconds, or no word was counted.</summary>
    public double? UnknownWordsPerMinute { get; init; }

    /// <summary>
    /// The longest run of the agent's turns, with the gaps in it, in which nobody else began a turn of three words or more; 0: the agent did not speak.
    /// </summary>
    public double? AgentLongestMonologueSeconds { get; init; }

    /// <summary>The longest run of the caller's turns, by the same rule.</summary>
    public double? CallerLongestMonologueSeconds { get; init; }

    /// <summary>How many turns the agent had.</summary>
    public int? AgentTurns { get; init; }

    /// <summary>How many turns the caller had.</summary>
    public int? CallerTurns { get; init; }

    /// <summary>How many turns somebody had of whom it is not known who it is.</summary>
    public int UnknownTurns { get; init; }

    /// <summary>The order of the turns does not matter, only their times.</summary>
    public static TalkFigures Of(Conversation conversation)
    {
        var timed = TimedTurns.Of(conversation);
        var all = SpeechTimes.Of(timed.Turns);
        var silences = all.Gaps.Without(TimedTurns.UnheardOf(timed));
        var unknown = timed.Of(Speaker.Unknown);
        var figures = new TalkFigures
        {
            DurationSeconds = all.Duration - (all.Gaps.Seconds - silences.Seconds),
            SilenceSeconds = silences.Seconds,
            LongestSilenceSeconds = silences.Longest,
            UnknownSeconds = SpeechTimes.Of(unknown).Seconds,
            UnknownWordsPerMinute = TalkRules.Pace(unknown),
            UnknownTurns = unknown.Length,
        };
        return timed.HasUnknownSpeakers ? figures : figures.WithSides(timed);
    }

    /// <summary>
    /// Without what tells of the agent, for owners who do not score agents: the duration stays, and what follows from the caller's own turns alone. The
    /// silences go too, since the agent's seconds follow from them. Where it is not known who spoke nothing changes.
    /// </summary>
    public TalkFigures WithoutAgent() => AgentTurns is null ? this : new()
    {
        DurationSeconds = DurationSeconds,
        CallerSeconds = CallerSeconds,
        CallerWordsPerMinute = CallerWordsPerMinute,
        CallerTurns = CallerTurns,
        UnknownSeconds = UnknownSeconds,
        UnknownWordsPerMinute = UnknownWordsPerMinute,
        UnknownTurns = UnknownTurns,
    };

    private TalkFigures WithSides(Conversation timed)
    {
        var (agentTurns, callerTurns) = (timed.Of(Speaker.Agent), timed.Of(Speaker.Caller));
        var (agent, caller) = (SpeechTimes.Of(agentTurns), SpeechTimes.Of(callerTurns));
        var both = agent.Seconds + caller.Seconds;
        return this with
        {
            AgentSeconds = agent.Seconds,
            CallerSeconds = caller.Seconds,
            AgentShare = both > 0 ? agent.Seconds / both : null,
            OverlapSeconds = agent.SecondsWith(caller),
            AgentInterruptions = TalkRules.Interruptions(agentTurns, callerTurns),
            CallerInterruptions = TalkRules.Interruptions(callerTurns, agentTurns),
            AgentWordsPerMinute = TalkRules.Pace(agentTurns),
            CallerWordsPerMinute = TalkRules.Pace(callerTurns),
            AgentLongestMonologueSeconds = TalkRules.LongestMonologue(timed, turn => turn.Speaker == Speaker.Agent),
            CallerLongestMonologueSeconds = TalkRules.LongestMonologue(timed, turn => turn.Speaker == Speaker.Caller),
            AgentTurns = agentTurns.Length,
            CallerTurns = callerTurns.Length,
        };
    }
}
