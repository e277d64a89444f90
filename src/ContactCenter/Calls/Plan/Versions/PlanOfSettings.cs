using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>
/// The plan that the settings hold does not act once a version was published. What was changed there since is told until somebody decides what becomes
/// of it.
/// </summary>
internal sealed class PlanOfSettings(PlanStore store, PlanVersions versions, NumberBlocks numbers, AuditLog audit, TimeProvider time)
{
    public PlanState State => store.State;

    /// <summary>What is published stays in force, and the settings are told no more until they change again.</summary>
    /// <returns>The state then; <c>null</c>: it was not seen.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public Task<PlanState?> KeepAsync(Doer doer, Func<PlanState, bool> isSeen) => store.ChangeAsync<PlanState?>(state =>
        isSeen(state) ? Taken(state, state.Draft, doer, AuditActions.PlanSettingsKept) : new(null));

    /// <summary>What was changed in the settings becomes changes of the draft.</summary>
    /// <returns>The state then; <c>null</c>: it was not seen.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public Task<PlanState?> DraftAsync(Doer doer, Func<PlanState, bool> isSeen) => store.ChangeAsync<PlanState?>(state =>
    {
        if (!isSeen(state))
            return new(null);
        var edited = state.Wanted.With(state.SettingsChanges());
        var changes = PlanDraftRules.Edit(state.Draft, state.Current.Document, edited, doer.Name, time.GetUtcNow(), settles: false);
        return Taken(state, changes.IsEmpty ? null : new(numbers.Take(), changes), doer, AuditActions.PlanDraftChanged);
    });

    /// <summary>Puts the plan of the settings in force, as a new version.</summary>
    /// <param name="document">What they hold now, which may be more than was read at start.</param>
    /// <param name="note">Who does it, and why.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public async Task<PlanPublication> PublishAsync(PlanDocument document, PlanNote note)
    {
        var (plan, faults) = versions.Check(document);
        if (faults.Count > 0)
            return new PlanPublication.Faulty(faults);
        return await store.ChangeAsync(state =>
        {
            var held = PlanVersion.OfSettings(document, state.Settings.IsLive);
            var step = versions.Step(state, document, plan, note);
            return step with { After = (step.After ?? state) with { Settings = held, Taken = held } };
        });
    }

    private PlanStep<PlanState?> Taken(PlanState state, PlanDraft? draft, Doer doer, string action)
    {
        var changes = state.SettingsChanges();
        if (changes.Count == 0)
            return new(state);
        var after = state with { Taken = state.Settings, Draft = draft };
        var line = audit.Line(doer.Name, action, "plan of the settings", PlanAudit.Before(changes), PlanAudit.After(changes), doer.Address);
        return new(after, after, Line: line);
    }
}
