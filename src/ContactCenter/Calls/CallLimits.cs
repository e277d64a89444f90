namespace ContactCenter.Calls;

/// <param name="LiveCalls">Above so many a new caller hears that all lines are busy.</param>
public sealed record CallLimits(int LiveCalls);
