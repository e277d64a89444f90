using ContactCenter.Access;

namespace ContactCenter.Web.Live;

/// <summary>Few records that are looked at once a second, and sent when they have changed.</summary>
internal abstract class PolledTopic : ILiveTopic
{
    private readonly SortedDictionary<string, LiveRecord> _records = new(StringComparer.Ordinal);
    private long _rev;

    public abstract string Name { get; }

    public abstract Permission Permission { get; }

    public void Begin(DateTimeOffset now)
    {
        foreach (var (key, data) in Read())
            Put(key, data, now);
    }

    public void End() => _records.Clear();

    public DateTimeOffset? Gather(ChangeLog log, LiveTick tick)
    {
        if (!tick.IsSecond)
            return null;
        foreach (var (key, data) in Read())
        {
            if (_records.TryGetValue(key, out var known) && known.Data(false).AsSpan().SequenceEqual(data))
                continue;
            var record = Put(key, data, tick.Now);
            log.Append(Name, key, record.Rev, tick.Now, record);
        }

        return null;
    }

    public int Count(string? department) => _records.Count;

    public IEnumerable<LiveRecord> Records(string? department) => _records.Values;

    public byte[] Counts(string? department) => LiveJson.Object(static _ => { });

    /// <summary>All records as they are now: key and JSON object.</summary>
    protected abstract IEnumerable<(string Key, byte[] Data)> Read();

    /// <remarks>The clock makes revs grow from process to process: nothing of these records is kept.</remarks>
    private LiveRecord Put(string key, byte[] data, DateTimeOffset now)
    {
        _rev = Math.Max(_rev + 1, now.ToUnixTimeMilliseconds());
        return _records[key] = new(key, _rev, _ => data);
    }
}
