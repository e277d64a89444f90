using System.Collections.Concurrent;

namespace ContactCenter.Calls.Stores;

/// <summary>The calls in memory, with the legs of agents paired to them.</summary>
internal sealed class CallImage
{
    private readonly ConcurrentDictionary<LegId, CallEntry> _calls = new();
    private readonly ConcurrentDictionary<LegId, LegId> _callOfLeg = new();
    private readonly ConcurrentDictionary<LegId, LegId> _finding = new();
    private int _live;

    public int Live => Volatile.Read(ref _live);

    /// <summary>Is told what has become durable.</summary>
    public CallNotifier Notifier { get; init; } = new();

    public IEnumerable<CallEntry> Entries => _calls.Select(pair => pair.Value);

    public IEnumerable<CallSession> Sessions => Entries.Select(entry => entry.Session).OfType<CallSession>();

    /// <summary>As they stand on disk.</summary>
    public IEnumerable<CallSession> DurableSessions => Entries.Select(entry => entry.Durable).OfType<CallSession>();

    public CallEntry? Find(LegId call) => _calls.GetValueOrDefault(call);

    public CallEntry GetOrAdd(LegId call) => _calls.GetOrAdd(call, static id => new(id));

    /// <summary>The call of a leg of caller or agent.</summary>
    public CallEntry? FindByLeg(LegId leg)
    {
        var call = _callOfLeg.TryGetValue(leg, out var known) ? known : leg;
        return Find(call) is { Session: not null } entry ? entry : null;
    }

    /// <summary>
    /// Lets one call alone have a leg that a look-up has found, until it is put into the state with that leg; <see cref="Found"/> then ends that.
    /// </summary>
    /// <returns>Whether it may have it: it is of no other call, and none is about to have it.</returns>
    public bool TryFind(LegId leg, LegId call)
    {
        if (!_finding.TryAdd(leg, call))
            return false;
        // Asked afterwards: a call that had found it has it by now.
        if (!_callOfLeg.TryGetValue(leg, out var owner) || owner == call)
            return true;
        Found(leg, call);
        return false;
    }

    public void Found(LegId leg, LegId call) => _finding.TryRemove(new(leg, call));

    /// <summary>Puts the call into another state. The caller holds the entry.</summary>
    /// <param name="after"><c>null</c>: it never began.</param>
    public void Set(CallEntry entry, CallSession? after)
    {
        var before = entry.Session;
        entry.Session = after;
        Pair(entry.Call, before, after);
        var change = (after is { IsOver: false } ? 1 : 0) - (before is { IsOver: false } ? 1 : 0);
        if (change != 0)
            Interlocked.Add(ref _live, change);
    }

    /// <summary>Takes the call out. The caller holds the entry.</summary>
    public void Forget(CallEntry entry)
    {
        Set(entry, after: null);
        entry.IsForgotten = true;
        _calls.TryRemove(new(entry.Call, entry));
    }

    /// <summary>Puts a call back that was taken out. The caller holds the entry.</summary>
    public void Restore(CallEntry entry, CallSession session)
    {
        entry.IsForgotten = false;
        _calls[entry.Call] = entry;
        Set(entry, session);
    }

    private void Pair(LegId call, CallSession? before, CallSession? after)
    {
        if (before is not null && after is not null && before.Legs == after.Legs)
            return;
        foreach (var leg in before?.Legs ?? [])
        {
            foreach (var gone in IdsOf(leg).Except(IdsOf(after?.Leg(leg.Number))))
                _callOfLeg.TryRemove(new(gone, call));
        }

        foreach (var leg in after?.Legs ?? [])
        {
            // All of them: another call that had the same leg may have given it up since.
            foreach (var told in IdsOf(leg))
                _callOfLeg.TryAdd(told, call);
        }
    }

    /// <summary>Also one that exists beside it is nobody else's.</summary>
    private static IEnumerable<LegId> IdsOf(CallLeg? leg)
    {
        if (leg?.Id is { } id)
            yield return id;
        if (leg?.DoubleId is { } other)
            yield return other;
    }
}
