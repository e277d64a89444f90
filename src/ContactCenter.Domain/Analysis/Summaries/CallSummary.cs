namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>What a call was about, in a few sentences.</summary>
/// <param name="Bullets">In the order of the call.</param>
/// <param name="Paragraph">The same as running text.</param>
public sealed record CallSummary(ImmutableArray<string> Bullets, string Paragraph);
