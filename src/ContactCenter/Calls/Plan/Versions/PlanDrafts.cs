using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>People write the one draft together, and publish what they mean of it.</summary>
internal sealed class PlanDrafts(PlanStore store, PlanVersions versions, NumberBlocks numbers, AuditLog audit, TimeProvider time)
{
    public PlanState State => store.State;

    /// <summary>Takes over the whole plan as somebody means it to be. It may have faults.</summary>
    /// <param name="settles">Whether who writes has seen what was changed twice.</param>
    /// <param name="isSeen">Whether who writes has seen the draft, and the plan in force, as they are.</param>
    /// <returns>The state then; <c>null</c>: it was not seen.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public Task<PlanState?> EditAsync(PlanDocument edited, Doer doer, bool settles, Func<PlanState, bool> isSeen) => store.ChangeAsync<PlanState?>(state =>
    {
        if (!isSeen(state))
            return new(null);
        return Step(state, Edited(state, edited, doer, settles), doer, AuditActions.PlanDraftChanged);
    });

    /// <summary>Undoes what somebody has changed last, but for fields that others have changed since.</summary>
    /// <returns>The state then; <c>null</c>: it was not seen.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public Task<PlanState?> UndoAsync(Doer doer, Func<PlanState, bool> isSeen) =>
        ReverseAsync(doer, isSeen, state => state.Edits.ToUndo(doer.Name, state.Wanted));

    /// <summary>Does again what somebody has undone last, but for fields that others have changed since.</summary>
    /// <returns>The state then; <c>null</c>: it was not seen.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public Task<PlanState?> RedoAsync(Doer doer, Func<PlanState, bool> isSeen) =>
        ReverseAsync(doer, isSeen, state => state.Edits.ToRedo(doer.Name, state.Wanted));

    /// <summary>Takes one change back, or all.</summary>
    /// <param name="path">The field; <c>null</c>: all.</param>
    /// <returns>The state then; <c>null</c>: it was not seen.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public Task<PlanState?> DiscardAsync(string? path, Doer doer, Func<PlanState, bool> isSeen) => store.ChangeAsync<PlanState?>(state =>
    {
        if (!isSeen(state))
            return new(null);
        var left = path is null ? PlanDraft.NoChanges : state.Draft?.Changes.Remove(path) ?? PlanDraft.NoChanges;
        var draft = left.IsEmpty ? null : new PlanDraft(numbers.Take(), left);
        return Step(state, draft, doer, AuditActions.PlanDraftDiscarded);
    });

    /// <summary>Publishes what is somebody's own, and what they name of others; the rest stays in the draft.</summary>
    /// <param name="named">Paths.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public async Task<PlanPublication> PublishAsync(PlanNote note, IReadOnlySet<string> named, Func<PlanState, bool> isSeen)
    {
        var seen = State;
        if (!isSeen(seen) || seen.Draft is not { } draft)
            return new PlanPublication.Stale(seen.Current);
        if (named.FirstOrDefault(path => !draft.Changes.ContainsKey(path)) is { } unknown)
            return Faulty("changes", $"'{unknown}' is no field that was changed");
        var chosen = PlanDraftRules.Chosen(draft, note.Doer.Name, named);
        if (chosen.Count == 0)
            return Faulty("changes", "must name what is to be published: all that was changed is by others");
        var live = seen.Current.Document;
        var twice = chosen.Where(change => change.IsTwiceChanged(live)).ToList();
        if (twice.Count > 0)
            return new PlanPublication.Conflicted(twice);
        var document = live.With(chosen.Select(change => change.AsChange));
        var (plan, faults) = versions.Check(document);
        if (faults.Count > 0)
            return new PlanPublication.Faulty(faults);
        return await store.ChangeAsync<PlanPublication>(state =>
        {
            if (!isSeen(state))
                return new(new PlanPublication.Stale(state.Current));
            var step = versions.Step(state, document, plan, note);
            if (step.Result is not PlanPublication.InForce)
                return step;
            var left = draft.Changes.RemoveRange(chosen.Select(change => change.Path));
            var others = state.Edits.RemoveAll(edit => edit.By == note.Doer.Name);
            return step with { After = (step.After ?? state) with { Draft = left.IsEmpty ? null : new(numbers.Take(), left), Edits = others } };
        });
    }

    private Task<PlanState?> ReverseAsync(Doer doer, Func<PlanState, bool> isSeen, Func<PlanState, DraftEdit?> find) =>
        store.ChangeAsync<PlanState?>(state =>
        {
            if (!isSeen(state))
                return new(null);
            if (find(state) is not { } edit)
                return new(state);
            var wanted = state.Wanted.With(edit.Reversed(state.Wanted));
            var step = Step(state, Edited(state, wanted, doer, settles: false), doer, AuditActions.PlanDraftChanged);
            var after = (step.After ?? state) with { Edits = state.Edits.Replace(edit, edit with { IsUndone = !edit.IsUndone }) };
            return step with { Result = after, After = after };
        });

    private PlanDraft? Edited(PlanState state, PlanDocument wanted, Doer doer, bool settles)
    {
        var changes = PlanDraftRules.Edit(state.Draft, state.Current.Document, wanted, doer.Name, time.GetUtcNow(), settles);
        return changes.IsEmpty ? null : new PlanDraft(numbers.Take(), changes);
    }

    private PlanStep<PlanState?> Step(PlanState state, PlanDraft? draft, Doer doer, string action)
    {
        var next = state with { Draft = draft };
        var changes = PlanDifference.Between(state.Wanted, next.Wanted);
        if (changes.Count == 0 && draft is null == state.Draft is null && (draft is null || draft.Changes.Values.SequenceEqual(state.Draft!.Changes.Values)))
            return new(state);
        var after = next with { Edits = state.Edits.Add(doer.Name, changes) };
        return new(
            after,
            after,
            Line: audit.Line(doer.Name, action, "plan draft", PlanAudit.Before(changes), PlanAudit.After(changes), doer.Address));
    }

    private static PlanPublication.Faulty Faulty(string key, string problem) => new([new SettingsFault(key, problem)]);
}
