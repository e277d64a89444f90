using ContactCenter.Access.Audit;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What a change of versions or draft has come to.</summary>
/// <param name="After">The state as it will be; <c>null</c>: nothing is changed.</param>
/// <param name="Plan">What is put in force by it; <c>null</c>: what is in force stays so.</param>
/// <param name="Line">What the audit tells of it.</param>
internal sealed record PlanStep<T>(T Result, PlanState? After = null, CallPlan? Plan = null, AuditLine? Line = null);

/// <summary>
/// Versions and draft of the plan: all of them in memory, and as rows. A change is one commit with its line in the audit, and is judged by the state
/// that it changes; a plan is in force from when that is durable.
/// </summary>
internal sealed class PlanStore(ICommitter committer, AuditLog audit, PlanSource plans, PlanStart found)
{
    private readonly Lock _gate = new();
    private volatile PlanState _state = found.State;

    public PlanState State => _state;

    /// <param name="change">Runs under a lock: nothing may be waited for.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public async Task<T> ChangeAsync<T>(Func<PlanState, PlanStep<T>> change)
    {
        Change pending;
        T result;
        lock (_gate)
        {
            (result, var after, var plan, var line) = change(_state);
            if (after is null)
                return result;
            pending = new(this, _state, after, plan, line is null ? null : audit.Along(line));
            committer.Append(pending);
            _state = after;
        }

        await pending.Durable;
        return result;
    }

    private sealed class Change(PlanStore store, PlanState before, PlanState after, CallPlan? plan, StorageChange? told) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (after.Taken is { } taken && taken != before.Taken)
                PlanRows.Put(rows, taken);
            if (after.Current != before.Current)
                PlanRows.Put(rows, after.Current);
            if (after.Draft != before.Draft || after.Edits != before.Edits)
                PlanRows.Put(rows, after.Draft, after.Edits);
            told?.Write(rows);
        }

        protected override void OnCommitted()
        {
            told?.Commit();
            if (plan is not null)
                store.PutInForce(plan);
        }

        protected override void OnUndone()
        {
            lock (store._gate)
                store._state = before;
        }
    }

    private void PutInForce(CallPlan plan) => plans.Publish(plan);
}
