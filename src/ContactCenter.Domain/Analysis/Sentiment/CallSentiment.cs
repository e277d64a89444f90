namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>
/// How a call was meant: its label, score and value are the caller's; the turns of a recording of which it is not known who spoke all count with the caller's.
/// </summary>
/// <param name="Label">By the rule of <see cref="PartySentiment"/>, as are score and value.</param>
/// <param name="Score">The share of the words that agree, 0 to 1.</param>
/// <param name="Value">−1 to 1.</param>
/// <param name="Caller">Of what is known to be the caller's; <c>null</c>: no such turn counts.</param>
/// <param name="Agent"><c>null</c>: it is not known who spoke, no turn of the agent counts, or agents are not scored.</param>
/// <param name="Course">Ten equal parts of the talk, in order of time; empty: the talk has no length.</param>
/// <param name="IsFalling">
/// Whether the mean of the last third of the turns is at least .3 below that of the first third, each weighted by words, with at least eight turns that
/// count; the turns are those of the label. A third of turns that three does not divide is rounded down.
/// </param>
public sealed record CallSentiment(
    SentimentLabel Label,
    double Score,
    double Value,
    PartySentiment? Caller,
    PartySentiment? Agent,
    ImmutableArray<SentimentPart> Course,
    bool IsFalling)
{
    /// <summary>Without the agent's side, for owners who do not score agents. Where it is not known who spoke nothing changes.</summary>
    public CallSentiment WithoutAgent() => this with { Agent = null, Course = [.. Course.Select(part => part with { Agent = null })] };
}
