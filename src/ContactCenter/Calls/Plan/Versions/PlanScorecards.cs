using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Reads scorecards of the versions that are kept, each version once.</summary>
internal sealed class PlanScorecards(PlanStore store, PlanSource plans) : IPlanScorecards
{
    private readonly ConcurrentDictionary<string, ImmutableArray<ScorecardModel>> _read = new(StringComparer.Ordinal);

    public ScorecardModel? Find(string id, int version)
    {
        var current = plans.Current;
        var then = current.Number == version ? null : store.State.Version(version);
        return (then is null ? null : Find(id, ScorecardsOf(then))) ?? Find(id, current.Analysis.Scorecards);
    }

    private static ScorecardModel? Find(string id, ImmutableArray<ScorecardModel> scorecards) => scorecards.FirstOrDefault(scorecard => scorecard.Id == id);

    private ImmutableArray<ScorecardModel> ScorecardsOf(PlanVersion version) => _read.GetOrAdd(version.Tag, (_, read) => Read(read), version);

    /// <summary>What today's rules say against it says nothing here: it was in force.</summary>
    private static ImmutableArray<ScorecardModel> Read(PlanVersion version)
    {
        var section = new SettingsReader(version.Document.ToConfiguration().GetSection(AnalysisModelSettings.SectionName), new List<SettingsFault>());
        return AnalysisModelSettings.Read(section, ImmutableDictionary<string, DepartmentModel>.Empty).Scorecards;
    }
}
