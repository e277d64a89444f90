using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads what of section <c>Analysis</c> is part of the plan: <c>Topics</c>, <c>Entities</c>, <c>Scorecard</c>. All else there are settings.</summary>
internal static class AnalysisModelSettings
{
    public const string SectionName = "Analysis";

    private const string Topics = "Topics";
    private const string Entities = "Entities";
    private const string Scorecard = "Scorecard";
    private const int MostTopics = 100;
    private const int MostEntities = 100;
    private const int MostScorecards = 20;

    /// <summary>The keys below <c>Analysis</c> that are part of the plan.</summary>
    public static string[] Keys { get; } = [Topics, Entities, Scorecard];

    public static AnalysisModel Read(SettingsReader section, ImmutableDictionary<string, DepartmentModel> departments)
    {
        var named = new NamedDepartments(departments);
        var topics = PlanEntries.Of(section, Topics, MostTopics).Select(entry => TopicSettings.Read(entry, named)).ToImmutableArray();
        var ids = topics.Select(topic => topic.Id).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return new()
        {
            Topics = topics,
            Entities = [.. PlanEntries.Of(section, Entities, MostEntities).Select(EntitySettings.Read).OfType<EntityModel>()],
            Scorecards = [.. PlanEntries.Of(section, Scorecard, MostScorecards).Select(entry => ScorecardSettings.Read(entry, named, ids))],
        };
    }
}
