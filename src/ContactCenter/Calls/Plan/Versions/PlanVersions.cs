using ContactCenter.Access.Audit;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Puts plans in force: for the next decision about each call, and for what has not been sent yet.</summary>
internal sealed class PlanVersions(PlanStore store, PlanSurroundings surroundings, AuditLog audit, TimeProvider time)
{
    public PlanState State => store.State;

    /// <summary>Checks a plan by the rules and puts it in force.</summary>
    /// <param name="document">The plan.</param>
    /// <param name="note">Who publishes it, and why.</param>
    /// <param name="isSeen">Whether who asks has seen the version that is in force.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public async Task<PlanPublication> PublishAsync(PlanDocument document, PlanNote note, Func<PlanVersion, bool> isSeen)
    {
        if (!isSeen(State.Current))
            return new PlanPublication.Stale(State.Current);
        var (plan, faults) = Check(document);
        // Who may not publish such a plan learns nothing more of it.
        if (!note.Allows(PlanDifference.Between(State.Current.Document, document)))
            return new PlanPublication.Unproven();
        if (faults.Count > 0)
            return new PlanPublication.Faulty(faults);
        return await store.ChangeAsync<PlanPublication>(state =>
            isSeen(state.Current) ? Step(state, document, plan, note) : new(new PlanPublication.Stale(state.Current)));
    }

    /// <summary>The plan as today's rules read it, and all that they say against it.</summary>
    public (CallPlan Plan, IReadOnlyList<SettingsFault> Faults) Check(PlanDocument document)
    {
        List<SettingsFault> faults = [];
        return (PlanReader.Read(document.ToConfiguration(), surroundings, faults), faults);
    }

    /// <summary>The step to a plan that has no faults; to what is in force already, or what they may not change, there is none.</summary>
    public PlanStep<PlanPublication> Step(PlanState state, PlanDocument document, CallPlan plan, PlanNote note)
    {
        var before = state.Current;
        if (before.Hash == document.Hash)
            return new(new PlanPublication.InForce(before));
        var differences = PlanDifference.Between(before.Document, document);
        if (!note.Allows(differences))
            return new(new PlanPublication.Unproven());
        var version = new PlanVersion(
            state.Next, time.GetUtcNow(), note.Doer.Name, note.Note, surroundings.IsLive, note.RestoredFrom, differences.Count, document.Hash, document.Json);
        var line = audit.Line(
            note.Doer.Name,
            AuditActions.PlanPublished,
            "plan",
            PlanAudit.Before(before, differences),
            PlanAudit.After(version, differences),
            note.Doer.Address);
        return new(new PlanPublication.InForce(version), state.With(version), plan with { Number = version.Number }, line);
    }
}
