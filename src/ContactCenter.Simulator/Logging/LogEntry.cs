namespace ContactCenter.Simulator.Logging;

/// <summary>One thing that happened on the platform.</summary>
/// <param name="Sequence">Counts from 1 without gaps.</param>
/// <param name="At">The platform's time.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Leg">The leg concerned, if any.</param>
/// <param name="Text">One line for people.</param>
/// <param name="Detail">JSON, mostly; what was sent or received.</param>
public sealed record LogEntry(long Sequence, DateTimeOffset At, LogKind Kind, string? Leg, string Text, string? Detail);
