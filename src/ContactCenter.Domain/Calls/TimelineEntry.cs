namespace ContactCenter.Domain.Calls;

/// <summary>One line of the timeline of a call.</summary>
public readonly record struct TimelineEntry(DateTimeOffset At, TimelineKind Kind, string What);
