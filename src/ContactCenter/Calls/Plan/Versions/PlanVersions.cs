using ContactCenter.Access.Audit;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>
/// The versions of the plan: all of them in memory, and as rows. A version is one commit with its line in the audit, and in force from when that is
/// durable: for the next decision about each call, and for what has not been sent yet.
/// </summary>
internal sealed class PlanVersions(
    ICommitter committer, PlanSource plans, PlanSurroundings surroundings, AuditLog audit, PlanStart found, TimeProvider time)
{
    private readonly Lock _gate = new();
    private volatile PlanState _state = found.State;

    public PlanState State => _state;

    /// <summary>Checks a plan by the rules and puts it in force.</summary>
    /// <param name="document">The plan.</param>
    /// <param name="note">Who publishes it, and why.</param>
    /// <param name="isSeen">Whether who asks has seen the version that is in force.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public async Task<PlanPublication> PublishAsync(PlanDocument document, PlanNote note, Func<PlanVersion, bool> isSeen)
    {
        var (plan, faults) = Check(document);
        if (!isSeen(_state.Current))
            return new PlanPublication.Stale(_state.Current);
        if (faults.Count > 0)
            return new PlanPublication.Faulty(faults);
        Change change;
        lock (_gate)
        {
            var before = _state;
            if (!isSeen(before.Current))
                return new PlanPublication.Stale(before.Current);
            if (before.Current.Hash == document.Hash)
                return new PlanPublication.InForce(before.Current);
            var differences = PlanDifference.Between(before.Current.Document, document);
            var version = new PlanVersion(
                before.Next, time.GetUtcNow(), note.Doer.Name, note.Note, surroundings.IsLive, note.RestoredFrom, differences.Count, document.Hash,
                document.Json);
            var line = audit.Line(
                note.Doer.Name,
                AuditActions.PlanPublished,
                "plan",
                PlanAudit.Before(before.Current, differences),
                PlanAudit.After(version, differences),
                note.Doer.Address);
            change = new(this, before, before.With(version), plan with { Number = version.Number }, line);
            committer.Append(change);
            _state = change.After;
        }

        await change.Durable;
        return new PlanPublication.InForce(change.After.Current);
    }

    /// <summary>The plan as today's rules read it, and all that they say against it.</summary>
    public (CallPlan Plan, IReadOnlyList<SettingsFault> Faults) Check(PlanDocument document)
    {
        List<SettingsFault> faults = [];
        return (PlanReader.Read(document.ToConfiguration(), surroundings, faults), faults);
    }

    private sealed class Change(PlanVersions versions, PlanState before, PlanState after, CallPlan plan, AuditLine line) : StorageChange
    {
        public PlanState After => after;

        public override void Write(RowWriter rows)
        {
            if (before.Current.Number == 0)
                PlanRows.Put(rows, before.Settings);
            PlanRows.Put(rows, after.Current);
            AuditLog.Write(rows, line);
        }

        protected override void OnCommitted() => versions.PutInForce(plan);

        protected override void OnUndone()
        {
            lock (versions._gate)
                versions._state = before;
        }
    }

    private void PutInForce(CallPlan plan) => plans.Publish(plan);
}
