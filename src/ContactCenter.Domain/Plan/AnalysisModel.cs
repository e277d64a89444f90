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

    /// <inheritdoc cref="TopicModel.IsFor"/>
    /// <returns>The topics that its calls may have.</returns>
    public ImmutableArray<TopicModel> TopicsOf(string? department) => [.. Topics.Where(topic => topic.IsFor(department))];

    public ImmutableArray<EntityModel> Entities { get; init; } = [];

    public ImmutableArray<ScorecardModel> Scorecards { get; init; } = [];
}
