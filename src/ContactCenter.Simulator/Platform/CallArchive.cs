namespace ContactCenter.Simulator.Platform;

/// <summary>The calls that have ended, the oldest forgotten first. The calls API tells of each for some days.</summary>
internal sealed class CallArchive(SimulatorOptions options, TimeProvider time)
{
    private readonly Dictionary<string, (CallRecord Record, LegHistory History)> _legs = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public IEnumerable<CallRecord> All
    {
        get
        {
            var oldest = Oldest;
            return _legs.Values.Where(leg => leg.History.EndedAt > oldest).Select(leg => leg.Record);
        }
    }

    public IEnumerable<LegHistory> Histories => _legs.Values.Select(leg => leg.History);

    public CallRecord? Find(string id) => _legs.TryGetValue(id, out var leg) && leg.History.EndedAt > Oldest ? leg.Record : null;

    public void Add(CallRecord record, LegHistory history)
    {
        _legs[record.Id] = (record, history);
        _order.Enqueue(record.Id);
        while (_order.Count > options.KeptCalls)
            _legs.Remove(_order.Dequeue());
    }

    private DateTimeOffset Oldest => time.GetUtcNow() - TimeSpan.FromDays(options.LegPersistenceDays);
}
