namespace ContactCenter.Simulator.Platform;

/// <summary>The calls that have ended, the oldest forgotten first.</summary>
internal sealed class CallArchive(Func<int> capacity)
{
    private readonly Dictionary<string, CallRecord> _records = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public IEnumerable<CallRecord> All => _records.Values;

    public CallRecord? Find(string id) => _records.GetValueOrDefault(id);

    public void Add(CallRecord record)
    {
        _records[record.Id] = record;
        _order.Enqueue(record.Id);
        while (_order.Count > capacity())
            _records.Remove(_order.Dequeue());
    }
}
