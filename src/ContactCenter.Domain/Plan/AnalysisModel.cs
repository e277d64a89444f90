using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Domain.Plan;

/// <summary>What calls are looked through for, and judged by.</summary>
public sealed record AnalysisModel
{
    public static readonly AnalysisModel Empty = new();

    /// <summary>In the order of the plan.</summary>
    public ImmutableArray<TopicModel> Topics { get; init; } = [];

    public ImmutableArray<EntityModel> Entities { get; init; } = [];

    public ImmutableArray<ScorecardModel> Scorecards { get; init; } = [];
}
