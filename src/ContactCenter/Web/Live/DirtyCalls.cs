using ContactCenter.Calls;

namespace ContactCenter.Web.Live;

/// <summary>Calls that have changed since they were last taken, each as it is newest: however often one changes, it takes one place.</summary>
internal sealed class DirtyCalls(TimeProvider time) : ICallListener
{
    private readonly Lock _gate = new();
    private Dictionary<LegId, DirtyCall> _calls = [];

    public void Committed(CommittedCall call)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var id = call.Call.CallerLeg;
            var first = _calls.TryGetValue(id, out var before) ? before.First : now;
            if (before.Call.Version < call.Version)
                _calls[id] = new(call, now, first);
        }
    }

    public IReadOnlyCollection<DirtyCall> Take()
    {
        lock (_gate)
        {
            if (_calls.Count == 0)
                return [];
            var taken = _calls;
            _calls = [];
            return taken.Values;
        }
    }
}

/// <param name="At">When it became durable as it is.</param>
/// <param name="First">When the first change became durable that nobody has been shown.</param>
internal readonly record struct DirtyCall(CommittedCall Call, DateTimeOffset At, DateTimeOffset First);
