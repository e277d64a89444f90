using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>
/// Refuses what a language model may have been talked into by the words of a call: it is shown only if it is short, plain, leads nowhere, and has no number
/// that was not said.
/// </summary>
public static class ModelSummaryCheck
{
    public const int MostBullets = 5;

    /// <summary>UTF-16 units of all bullets, with one between two.</summary>
    public const int LongestSummary = 700;

    /// <summary>UTF-16 units of the reason, and of the outcome.</summary>
    public const int LongestStatement = 300;

    public const int MostFollowUps = 5;

    /// <summary>UTF-16 units of each.</summary>
    public const int LongestFollowUp = 200;

    /// <param name="summary">Any texts.</param>
    /// <param name="conversation">What the model was asked about.</param>
    /// <param name="topics">The ids that it may choose from.</param>
    /// <returns>Why it is refused, without a word of it; <c>null</c>: it may be shown.</returns>
    public static string? FaultOf(ModelSummary summary, Conversation conversation, IReadOnlySet<string> topics)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(topics);
        var segments = conversation.Turns.Select(turn => turn.Segment).ToHashSet();
        if (FaultOfShape(summary) is { } shape)
            return shape;
        if (summary.Topic is { } topic && !topics.Contains(topic))
            return "it names a topic that is not on the list";
        if (!summary.FollowUps.All(each => segments.Contains(each.Segment)))
            return "a follow-up names a turn that is not there";
        var said = SaidNumbers.Of(conversation);
        string?[] texts = [.. summary.Bullets, summary.Reason, summary.Outcome, .. summary.FollowUps.Select(each => each.Text)];
        return texts.OfType<string>().Select(text => PlainStatement.FaultOf(text, said)).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOfShape(ModelSummary summary)
    {
        if (summary.Bullets.IsEmpty)
            return "it has no summary";
        if (summary.Bullets.Length > MostBullets || summary.FollowUps.Length > MostFollowUps)
            return "it has too many sentences";
        var isTooLong = summary.Bullets.Sum(bullet => bullet.Length + 1) - 1 > LongestSummary
            || summary.Reason?.Length > LongestStatement
            || summary.Outcome?.Length > LongestStatement
            || summary.FollowUps.Any(each => each.Text.Length > LongestFollowUp);
        return isTooLong ? "it is too long" : null;
    }
}
