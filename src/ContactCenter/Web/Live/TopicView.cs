namespace ContactCenter.Web.Live;

/// <summary>One topic as readers see it who look at one department, or at all: records, or counts where there are too many.</summary>
internal sealed class TopicView
{
    private readonly ILiveTopic _topic;
    private readonly string? _department;
    private readonly LiveOptions _options;
    private byte[]? _counts;

    public TopicView(ILiveTopic topic, string? department, LiveOptions options, ChangeLog log)
    {
        (_topic, _department, _options) = (topic, department, options);
        _counts = topic.Count(department) > options.MostRecords ? topic.Counts(department) : null;
        ResetAt = log.Skip();
    }

    /// <summary>Who is behind that position is sent all there is, and not what has changed.</summary>
    public long ResetAt { get; private set; }

    public void Update(ChangeLog log, LiveTick tick)
    {
        var most = _counts is null ? _options.MostRecords : _options.RecordsAgain;
        var isTooMany = _topic.Count(_department) > most;
        if (isTooMany && _counts is not null && !tick.IsSecond)
            return;
        var counts = isTooMany ? _topic.Counts(_department) : null;
        if (counts is null ? _counts is null : _counts is not null && _counts.AsSpan().SequenceEqual(counts))
            return;
        _counts = counts;
        ResetAt = log.Skip();
    }

    /// <summary>The event of a change for these readers; <c>null</c>: it is nothing to them.</summary>
    public byte[]? EventOf(LiveChange change) => _counts is null && change.Topic == _topic.Name ? change.EventFor(_department) : null;

    /// <summary>An event with all there is, in pieces.</summary>
    public IEnumerable<byte[]> All(string id, DateTimeOffset now)
    {
        // Fields and an array that are open still: records are put in as they are.
        var head = LiveJson.Object(json =>
        {
            json.WriteNumber("v", 1);
            json.WriteInstant("at", now);
            json.WriteString("topic", _topic.Name);
            json.WriteNumber("total", _topic.Count(_department));
            if (_counts is null)
            {
                json.WriteStartArray("items");
                json.WriteEndArray();
                return;
            }

            json.WriteNull("items");
            json.WritePropertyName("counts");
            json.WriteRawValue(_counts, skipInputValidation: true);
            json.WriteStartArray("narrowBy");
            json.WriteStringValue("department");
            json.WriteEndArray();
        });
        if (_counts is not null)
        {
            yield return LiveJson.Event(id, "all", head);
            yield break;
        }

        yield return [.. LiveJson.EventStart(id, "all"), .. head.AsSpan()[..^2]];
        var isFirst = true;
        foreach (var record in _topic.Records(_department))
        {
            if (!isFirst)
                yield return [(byte)','];
            yield return record.Item;
            isFirst = false;
        }

        yield return [(byte)']', (byte)'}', .. LiveJson.EventEnd];
    }
}
