using System.Collections.Concurrent;

namespace ContactCenter.Calls.Stores;

/// <summary>Calls in memory, lost when the process ends. Ended calls beyond <paramref name="keptCalls"/> are forgotten, the oldest first.</summary>
public sealed class MemoryCallStore(int keptCalls) : ICallStore
{
    private readonly CallImage _image = new();
    private readonly ConcurrentQueue<CallEntry> _ended = new();

    public int LiveCalls => _image.Live;

    public bool IsBusy => false;

    public ValueTask<Commit> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        Commit? commit = null;
        while (commit is null)
        {
            var entry = _image.GetOrAdd(call, static id => new(id));
            lock (entry.Gate)
                commit = entry.IsForgotten ? null : Transit(entry, delivery, fact, decide);
        }

        ForgetOldest();
        return new(commit.Value);
    }

    public ValueTask<CallSession?> FindAsync(LegId call) => new(_image.Find(call)?.Session);

    public ValueTask<LegId?> CallOfAsync(LegId leg) => new(_image.CallOf(leg));

    public ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken) => new(CallPages.Of(query, _image.Entries));

    public LegId? LiveCallOf(LegId leg) => _image.CallOf(leg);

    public IReadOnlyList<CallSession> Unsettled() => CallPages.Unsettled(_image.Entries);

    private Commit Transit(CallEntry entry, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        if (delivery is { } seen && entry.TryAnswer(seen, out var stored))
            return new(new(entry.Session, stored, [], Ignored: null), IsRepeat: true);

        var before = entry.Session;
        var decision = decide(before, fact);
        if (decision.Session is not { } after)
        {
            _image.Forget(entry);
            return new(decision, IsRepeat: false);
        }

        _image.Set(entry, after);
        if (delivery is { } id)
            entry.Remember(new(id, decision.Answer));
        if (after.IsOver && before is not { IsOver: true })
            _ended.Enqueue(entry);
        return new(decision, IsRepeat: false);
    }

    private void ForgetOldest()
    {
        while (_ended.Count > keptCalls && _ended.TryDequeue(out var oldest))
        {
            lock (oldest.Gate)
                _image.Forget(oldest);
        }
    }
}
