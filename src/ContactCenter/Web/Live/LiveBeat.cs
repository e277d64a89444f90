namespace ContactCenter.Web.Live;

/// <summary>What tells readers each second that the stream goes on, the server's clock, and how far the server itself is behind.</summary>
internal sealed class LiveBeat
{
    /// <summary>Beats from one with the build to the next.</summary>
    private const int BetweenBuilds = 60;

    private readonly string _build = ServerBuild.Name;
    private byte[]? _event;
    private long _head;
    private TimeSpan _waiting;
    private TimeSpan _lag;
    private DateTimeOffset _now;

    /// <summary>Counts beats, from 1.</summary>
    public long Number { get; private set; } = 1;

    /// <summary>So long something has waited in this second until it was handed out.</summary>
    public void Waited(TimeSpan time) => _waiting = time > _waiting ? time : _waiting;

    /// <summary>A second is over.</summary>
    public void Next(DateTimeOffset now)
    {
        Number++;
        (_now, _lag, _waiting, _event) = (now, _waiting, default, null);
    }

    /// <summary>The beat of this second, with the position of a reader who has missed nothing.</summary>
    public byte[] EventAt(ChangeLog log)
    {
        if (_event is not null && _head == log.Head)
            return _event;
        _head = log.Head;
        return _event = Of(log.IdOf(_head), _now, _lag, withBuild: Number % BetweenBuilds == 0);
    }

    /// <summary>A reader's first beat.</summary>
    public byte[] First(ChangeLog log, DateTimeOffset now) => Of(log.IdOf(log.Head), now, lag: default, withBuild: true);

    private byte[] Of(string id, DateTimeOffset now, TimeSpan lag, bool withBuild) => LiveJson.Event(id, "beat", LiveJson.Object(json =>
    {
        json.WriteInstant("now", now);
        json.WriteNumber("lag", (long)lag.TotalMilliseconds);
        if (withBuild)
            json.WriteString("build", _build);
    }));
}
