namespace ContactCenter.Web.Live;

/// <summary>One topic as readers see it who look the same way: records, or counts where there are too many.</summary>
internal sealed class TopicView
{
    private readonly ILiveTopic _topic;
    private readonly LiveLook _look;
    private readonly LiveOptions _options;
    private byte[]? _counts;

    public TopicView(ILiveTopic topic, LiveLook look, LiveOptions options, ChangeLog log)
    {
        (_topic, _look, _options) = (topic, look, options);
        _counts = topic.Count(look.Department) > options.MostRecords ? topic.Counts(look.Department) : null;
        ResetAt = log.Skip();
    }

    /// <summary>Who is behind that position is sent all there is, and not what has changed.</summary>
    public long ResetAt { get; private set; }

    public void Update(ChangeLog log, LiveTick tick)
    {
        var most = _counts is null ? _options.MostRecords : _options.RecordsAgain;
        var isTooMany = _topic.Count(_look.Department) > most;
        if (isTooMany && _counts is not null && !tick.IsSecond)
            return;
        var counts = isTooMany ? _topic.Counts(_look.Department) : null;
        if (counts is null ? _counts is null : _counts is not null && _counts.AsSpan().SequenceEqual(counts))
            return;
        _counts = counts;
        ResetAt = log.Skip();
    }

    /// <summary>The event of a change for these readers; <c>null</c>: it is nothing to them.</summary>
    public byte[]? EventOf(LiveChange change) => _counts is null && change.Topic == _topic.Name ? change.EventFor(_look) : null;

    /// <summary>An event with all there is, in pieces.</summary>
    public IEnumerable<byte[]> All(string id, DateTimeOffset now)
    {
        // Fields and an array that are open still: records are put in as they are.
        var head = LiveJson.Object(json =>
        {
            json.WriteNumber("v", 1);
            json.WriteInstant("at", now);
            json.WriteString("topic", _topic.Name);
            json.WriteNumber("total", _topic.Count(_look.Department));
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
        foreach (var record in _topic.Records(_look.Department))
        {
            if (!isFirst)
                yield return [(byte)','];
            yield return record.Item(_look.MaySteer);
            isFirst = false;
        }

        yield return [(byte)']', (byte)'}', .. LiveJson.EventEnd];
    }
}
