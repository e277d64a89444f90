namespace ContactCenter.Simulator.Platform;

/// <summary>The calls that have ended, the oldest forgotten first.</summary>
internal sealed class CallArchive(Func<int> capacity)
{
    private readonly Dictionary<string, (CallRecord Record, LegHistory History)> _legs = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public IEnumerable<CallRecord> All => _legs.Values.Select(leg => leg.Record);

    public IEnumerable<LegHistory> Histories => _legs.Values.Select(leg => leg.History);

    public CallRecord? Find(string id) => _legs.GetValueOrDefault(id).Record;

    public void Add(CallRecord record, LegHistory history)
    {
        _legs[record.Id] = (record, history);
        _order.Enqueue(record.Id);
        while (_order.Count > capacity())
            _legs.Remove(_order.Dequeue());
    }
}
