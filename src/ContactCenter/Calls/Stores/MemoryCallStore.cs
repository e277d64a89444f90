using System.Collections.Concurrent;

namespace ContactCenter.Calls.Stores;

/// <summary>Calls in memory, lost when the process ends. Ended calls beyond <paramref name="keptCalls"/> are forgotten, the oldest first.</summary>
public sealed class MemoryCallStore(int keptCalls) : ICallStore
{
    private readonly ConcurrentDictionary<LegId, Entry> _calls = new();
    private readonly ConcurrentDictionary<LegId, LegId> _callOfAgentLeg = new();
    private readonly ConcurrentQueue<LegId> _ended = new();
    private int _live;

    public int LiveCalls => Volatile.Read(ref _live);

    public ValueTask<Commit> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        Commit? commit = null;
        while (commit is null)
        {
            var entry = _calls.GetOrAdd(call, static _ => new());
            lock (entry.Gate)
                commit = entry.IsForgotten ? null : Transit(call, entry, delivery, fact, decide);
        }

        ForgetOldest();
        return new(commit.Value);
    }

    public ValueTask<CallSession?> FindAsync(LegId call) => new(_calls.GetValueOrDefault(call)?.Session);

    public ValueTask<LegId?> CallOfAsync(LegId leg) => new(
        _callOfAgentLeg.TryGetValue(leg, out var call) ? call
        : _calls.GetValueOrDefault(leg)?.Session is not null ? leg
        : null);

    public ValueTask<CallListing> ListAsync(CallQuery query)
    {
        var matching = _calls.Values
            .Select(entry => entry.Session)
            .OfType<CallSession>()
            .Where(query.Matches)
            .OrderBy(CallCursor.Of, CallCursor.NewestFirst)
            .ToList();
        var rest = query.After is { } after ? matching.SkipWhile(call => CallCursor.NewestFirst.Compare(CallCursor.Of(call), after) <= 0) : matching;
        var page = rest.Take(query.Limit + 1).ToList();
        var items = page.Take(query.Limit).ToList();
        return new(new CallListing(items, page.Count > items.Count ? CallCursor.Of(items[^1]) : null, matching.Count));
    }

    private Commit Transit(LegId call, Entry entry, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        if (delivery is { } seen && entry.Answers.TryGetValue(seen, out var stored))
            return new(new(entry.Session, stored, [], Ignored: null), IsRepeat: true);

        var before = entry.Session;
        var decision = decide(before, fact);
        if (decision.Session is not { } after)
        {
            Forget(call, entry);
            return new(decision, IsRepeat: false);
        }

        entry.Session = after;
        if (delivery is { } id)
            entry.Answers.Add(id, decision.Answer);
        IndexNewLegs(call, before, after);
        CountLife(call, before, after);
        return new(decision, IsRepeat: false);
    }

    private void IndexNewLegs(LegId call, CallSession? before, CallSession after)
    {
        if (before is not null && before.Agents == after.Agents)
            return;
        foreach (var leg in after.Agents)
        {
            if (leg.Leg is { } id && before?.Agent(leg.Ordinal)?.Leg is null)
                _callOfAgentLeg.TryAdd(id, call);
        }
    }

    private void CountLife(LegId call, CallSession? before, CallSession after)
    {
        if (before is null)
            Interlocked.Increment(ref _live);
        if (!after.IsOver || before is { IsOver: true })
            return;
        Interlocked.Decrement(ref _live);
        _ended.Enqueue(call);
    }

    private void ForgetOldest()
    {
        while (_ended.Count > keptCalls && _ended.TryDequeue(out var oldest))
        {
            if (!_calls.TryGetValue(oldest, out var entry))
                continue;
            lock (entry.Gate)
                Forget(oldest, entry);
        }
    }

    private void Forget(LegId call, Entry entry)
    {
        foreach (var leg in entry.Session?.Agents ?? [])
        {
            if (leg.Leg is { } id)
                _callOfAgentLeg.TryRemove(id, out _);
        }

        entry.IsForgotten = true;
        _calls.TryRemove(new(call, entry));
    }

    private sealed class Entry
    {
        private volatile CallSession? _session;

        public Lock Gate { get; } = new();

        public CallSession? Session
        {
            get => _session;
            set => _session = value;
        }

        public bool IsForgotten { get; set; }

        /// <summary>What each delivery was answered.</summary>
        public Dictionary<DeliveryId, byte[]?> Answers { get; } = [];
    }
}
