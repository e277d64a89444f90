namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>What a language model makes of a call.</summary>
/// <param name="Bullets">The summary, in the order of the call.</param>
/// <param name="Topic">The id of a topic of the owner's; <c>null</c>: none of them.</param>
/// <param name="Reason">Why the caller called; <c>null</c>: it cannot be told.</param>
/// <param name="Outcome">How it ended; <c>null</c>: it cannot be told.</param>
/// <param name="FollowUps">What is left to do.</param>
public sealed record ModelSummary(ImmutableArray<string> Bullets, string? Topic, string? Reason, string? Outcome, ImmutableArray<FollowUp> FollowUps);

/// <summary>Something that was promised or is left to do.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="Segment">The number of the segment of the transcript that says so.</param>
public sealed record FollowUp(string Text, int Segment);
