using ContactCenter.Domain.Analysis.Scorecards;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Scorecards as versions of the plan have had them.</summary>
public interface IPlanScorecards
{
    /// <param name="id">Of the scorecard.</param>
    /// <param name="version">The number of the plan.</param>
    /// <returns>As that version had it; where the version is gone, as the plan in force has it; <c>null</c>: that has it no more.</returns>
    ScorecardModel? Find(string id, int version);
}
