using System.Collections.Immutable;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>
/// The disk of one process: a change is on it at once, unless the process is killed before. What a dead process waits for never
/// comes.
/// </summary>
internal sealed class ModelCommitter(ModelDisk disk, ModelLife life) : ICommitter
{
    private readonly Lock _gate = new();
    private readonly List<Judged> _judging = [];

    public bool IsBusy => false;

    public void Judge(Judged judged)
    {
        lock (_gate)
            _judging.Add(judged);
    }

    /// <summary>What was judged and changed nothing is known all the same.</summary>
    public void Keep()
    {
        lock (_gate)
        {
            disk.Keep(_judging);
            _judging.Clear();
        }
    }

    public void Append(StorageChange change)
    {
        change.Join(new());
        if (life.IsOver || !life.Survives(CrashPoint.BeforeSave))
        {
            Forget();
            return;
        }

        disk.Write(change);
        // Numbers may be reserved between the judging of a call and the saving of it.
        if (change is CallChange)
            Keep();
        if (life.Survives(CrashPoint.AfterSave))
            change.Commit();
    }

    private void Forget()
    {
        lock (_gate)
            _judging.Clear();
    }
}

/// <summary>The real store of one process, with a look at all that it judges.</summary>
internal sealed class ModelStore(CallStore store, ModelCommitter committer, ModelLife life, TimeProvider time) : ICallStore
{
    public int LiveCalls => store.LiveCalls;

    public int WaitingForHistory => store.WaitingForHistory;

    public bool WaitsForHistory(LegId call) => store.WaitsForHistory(call);

    public bool IsBusy => false;

    public async ValueTask<Handled> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide, SavedAlong? along = null)
    {
        if (life.IsOver)
            return await ModelLife.Never<Handled>();
        var saving = store.TransitAsync(call, delivery, fact, Watch(call, decide), along);
        if (saving.IsCompleted)
            committer.Keep();
        return await saving;
    }

    public async ValueTask<Handled> EndAsync(LegId call, ImmutableArray<CallEvent> facts, WorkEnding ending, Decide decide, StorageChange? along = null) =>
        life.IsOver ? await ModelLife.Never<Handled>() : await store.EndAsync(call, facts, ending, Watch(call, decide), along);

    public async ValueTask<Handled> TransitEndedAsync(LegId call, CallEvent fact, Decide decide, Func<CallSession, Handled, Task> first) =>
        life.IsOver ? await ModelLife.Never<Handled>() : await store.TransitEndedAsync(call, fact, Watch(call, decide), first);

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => throw new NotSupportedException("Nobody retries here.");

    public CallSession? Find(LegId call) => store.Find(call);

    public CallSession? FindByLeg(LegId leg) => store.FindByLeg(leg);

    public LegId? CallOf(LegId leg) => store.CallOf(leg);

    public bool WasOfEndedCall(LegId leg) => store.WasOfEndedCall(leg);

    public IReadOnlyList<CallSession> Unsettled() => store.Unsettled();

    public IReadOnlyList<CommittedCall> Live() => store.Live();

    public IReadOnlyList<WorkItem> OpenWork() => store.OpenWork();

    public ValueTask AddEndedAsync(CallSession call) => store.AddEndedAsync(call);

    public ValueTask<CallSession?> ReadAsync(LegId call) => store.ReadAsync(call);

    public ValueTask<CallSession?> ReadForeignAsync(string id) => store.ReadForeignAsync(id);

    public ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<SurveyCount>> CountSurveysAsync(SurveySelection selection, CancellationToken cancellationToken) =>
        store.CountSurveysAsync(selection, cancellationToken);

    private Decide Watch(LegId call, Decide decide) => (before, fact) =>
    {
        var transition = decide(before, fact);
        if (transition is not null)
            committer.Judge(new(time.GetUtcNow(), call, fact, transition.Session, transition.Effects));
        return transition;
    };
}
