namespace ContactCenter.Calls;

/// <summary>One line of the story of a call.</summary>
public sealed record TimelineEntry(DateTimeOffset At, TimelineKind Kind, string What);
