namespace ContactCenter.Load.Audit;

/// <summary>Something that was lost, doubled or forgotten.</summary>
/// <param name="What">One sentence.</param>
/// <param name="Call">The caller's leg; <c>null</c>: it is about no call.</param>
public sealed record Fault(string What, string? Call);
