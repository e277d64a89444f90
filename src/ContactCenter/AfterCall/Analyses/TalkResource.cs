using System.Text.Json;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Figures of the talk. Those that need to know who spoke are <c>null</c> where it is not known.</summary>
/// <param name="DurationSeconds">From the first word to the last, of what was recorded.</param>
/// <param name="SilenceSeconds">In which nobody spoke and which was recorded.</param>
/// <param name="OverlapSeconds">In which both spoke.</param>
/// <param name="AgentShare">The agent's share of what was spoken, 0 to 1.</param>
/// <param name="Agent"><c>null</c>: it is not known who spoke, or nothing is told of the agent's side.</param>
/// <param name="Caller"><c>null</c>: it is not known who spoke.</param>
/// <param name="Unknown">What somebody said of whom it is not known who it is; <c>null</c>: nothing.</param>
internal sealed record TalkResource(
    double DurationSeconds,
    double? SilenceSeconds,
    double? LongestSilenceSeconds,
    double? OverlapSeconds,
    double? AgentShare,
    TalkSideResource? Agent,
    TalkSideResource? Caller,
    TalkSideResource? Unknown,
    string? Provider)
{
    public static TalkResource? Of(AnalysisFacts facts, string? provider)
    {
        if (facts.Talk is not { } json)
            return null;
        var talk = JsonSerializer.Deserialize(json, StoredAnalysisJson.Default.StoredTalk)!;
        return new(
            talk.Duration,
            talk.Silence,
            talk.LongestSilence,
            talk.Overlap,
            talk.AgentShare,
            TalkSideResource.Of(talk.Agent),
            TalkSideResource.Of(talk.Caller),
            TalkSideResource.Of(talk.Unknown),
            provider);
    }
}

/// <summary>Figures of one side.</summary>
/// <param name="Seconds">In which it spoke.</param>
/// <param name="Interruptions">How often it began while the other side was speaking and would have gone on; <c>null</c>: it cannot be told.</param>
/// <param name="WordsPerMinute">While it spoke; <c>null</c>: it spoke too little to tell.</param>
/// <param name="LongestMonologueSeconds"><c>null</c>: it cannot be told.</param>
internal sealed record TalkSideResource(double Seconds, int Turns, int? Interruptions, double? WordsPerMinute, double? LongestMonologueSeconds)
{
    public static TalkSideResource? Of(StoredTalkSide? side) =>
        side is null ? null : new(side.Seconds, side.Turns, side.Interruptions, side.WordsPerMinute, side.LongestMonologue);
}
