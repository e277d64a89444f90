namespace ContactCenter.Domain.Analysis.Turns;

/// <summary>A stretch of a call of which nothing is known: recording was paused, or nothing was recorded.</summary>
/// <param name="Start">Seconds since the call's first recording began.</param>
/// <param name="End">Seconds since the call's first recording began, not before <paramref name="Start"/>.</param>
public sealed record UnheardTime(double Start, double End);
