using System.Collections.Immutable;
using ContactCenter.Access;
using ContactCenter.Calls;

namespace ContactCenter.Web.Live;

/// <summary>Live calls, computed from the commits that change them. What is not durable is never seen here.</summary>
internal sealed class CallsTopic(ICallStore store, CallNotifier notifier, TimeProvider time) : ILiveTopic
{
    private readonly DirtyCalls _dirty = new(time);
    private readonly Dictionary<string, ShownCall> _shown = new(StringComparer.Ordinal);

    public string Name => "calls";

    public Permission Permission => Permission.SeeCalls;

    /// <summary>How many there are of what.</summary>
    public CallCounts Totals { get; } = new();

    public void Begin(DateTimeOffset now)
    {
        // Listens before it reads, so that nothing lies in between; what is told twice has the same version.
        notifier.Listener = _dirty;
        foreach (var call in store.Live())
            Show(call, LiveCall.Of(call.Call), before: null);
    }

    public void End()
    {
        notifier.Listener = null;
        _dirty.Take();
        _shown.Clear();
        Totals.Clear();
    }

    public DateTimeOffset? Gather(ChangeLog log, LiveTick tick)
    {
        DateTimeOffset? oldest = null;
        foreach (var dirty in _dirty.Take())
        {
            oldest = oldest < dirty.First ? oldest : dirty.First;
            Gather(log, dirty.Call, dirty.At);
        }

        return oldest;
    }

    public int Count(string? department) => department is null ? _shown.Count : Totals.Count(department);

    public IEnumerable<LiveRecord> Records(string? department) => _shown.Values.Select(call => call.Record)
        .Where(record => department is null || string.Equals(department, record.Department, StringComparison.OrdinalIgnoreCase));

    public byte[] Counts(string? department) => Totals.ToJson(department);

    private void Gather(ChangeLog log, CommittedCall call, DateTimeOffset at)
    {
        var key = call.Call.CallerLeg.Value;
        var before = _shown.GetValueOrDefault(key);
        if (before is not null && before.Record.Rev >= call.Version)
            return;
        if (call.Call.IsOver)
        {
            if (before is not null)
                Remove(log, key, call.Version, at, before);
            return;
        }

        var row = LiveCall.Of(call.Call);
        if (before is not null && row.IsSameAs(before.Row))
            return;
        var shown = Show(call, row, before);
        log.Append(Name, key, call.Version, at, shown.Record, shown.Departments);
    }

    private ShownCall Show(CommittedCall call, LiveCall row, ShownCall? before)
    {
        var record = new LiveRecord(row.CallId, call.Version, row.ToJson) { Department = row.Department };
        var departments = before?.Departments ?? [];
        if (row.Department is { } department && !departments.Contains(department, StringComparer.OrdinalIgnoreCase))
            departments = departments.Add(department);
        if (before is not null)
            Totals.Add(before.Row, -1);
        Totals.Add(row, 1);
        return _shown[row.CallId] = new(record, row, departments);
    }

    private void Remove(ChangeLog log, string key, long version, DateTimeOffset at, ShownCall before)
    {
        _shown.Remove(key);
        Totals.Add(before.Row, -1);
        log.Append(Name, key, version, at, record: null, before.Departments);
    }

    /// <param name="Departments">All that it has been shown under.</param>
    private sealed record ShownCall(LiveRecord Record, LiveCall Row, ImmutableArray<string> Departments);
}
