using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What is found at start.</summary>
/// <param name="Plan">The plan in force.</param>
/// <param name="Faults">What today's rules say against a version that was published by those of then: it is in force all the same.</param>
internal sealed record PlanStart(PlanState State, CallPlan Plan, IReadOnlyList<SettingsFault> Faults)
{
    /// <summary>What the plan in force can have and should not.</summary>
    public IReadOnlyList<PlanFault> Warnings => PlanVoices.WarningsOf(State.Current.Document.ToConfiguration(), Plan);

    public static PlanStart Of(
        IConfiguration configuration,
        CallPlan settings,
        PlanSurroundings surroundings,
        IEnumerable<PlanVersion> found,
        (PlanDraft? Draft, ImmutableList<DraftEdit> Edits) draft)
    {
        var state = PlanState.Of(PlanVersion.OfSettings(PlanDocument.Of(configuration), surroundings.IsLive), found, draft.Draft) with { Edits = draft.Edits };
        if (state.Current.Number == 0)
            return new(state, settings, []);
        List<SettingsFault> faults = [];
        var plan = PlanReader.Read(state.Current.Document.ToConfiguration(), surroundings, faults);
        return new(state, plan with { Number = state.Current.Number }, faults);
    }
}
