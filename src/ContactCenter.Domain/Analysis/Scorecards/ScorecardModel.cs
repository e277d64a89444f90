namespace ContactCenter.Domain.Analysis.Scorecards;

/// <summary>What people judge calls by.</summary>
/// <param name="Id">Letters, digits and <c>-</c>.</param>
public sealed record ScorecardModel(string Id)
{
    /// <summary>The departments whose calls are judged by it; empty: all.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    public ImmutableArray<ScorecardQuestion> Questions { get; init; } = [];
}
