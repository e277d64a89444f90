using System.Globalization;

namespace ContactCenter.Web.Live;

/// <summary>
/// Where changes are gathered and handed out. While somebody looks, and a minute longer, it ticks four times a second; else it does nothing
/// at all, and commits cost nothing here.
/// </summary>
internal sealed partial class LiveHub : IDisposable
{
    /// <summary>So many views are kept for readers who may come back.</summary>
    private const int MostViews = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LiveView> _views = new(StringComparer.OrdinalIgnoreCase);
    private readonly LiveBeat _beat = new();
    private readonly ChangeLog _log;
    private readonly IReadOnlyList<ILiveTopic> _topics;
    private readonly LiveOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveHub> _logger;
    private readonly ITimer _timer;
    private TaskCompletionSource _next = NewSignal();
    private DateTimeOffset _leftAt;
    private int _readers;
    private int _ticks;
    private bool _isActive;

    public LiveHub(IEnumerable<ILiveTopic> topics, LiveOptions options, Random random, TimeProvider time, ILogger<LiveHub> logger)
    {
        _topics = [.. topics];
        _options = options;
        _time = time;
        _logger = logger;
        _log = new(random.NextInt64().ToString("x", CultureInfo.InvariantCulture), options.MostChanges);
        _timer = time.CreateTimer(static self => ((LiveHub)self!).OnTick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Streams that are open.</summary>
    public int Readers => Volatile.Read(ref _readers);

    /// <param name="topics">In the hub's order.</param>
    /// <param name="look">How they are looked at.</param>
    /// <param name="after">The last id that the reader has got; <c>null</c>, or one that is not known: the reader gets everything.</param>
    /// <returns><c>null</c>: there are as many as may be.</returns>
    public LiveReader? Open(IReadOnlyList<ILiveTopic> topics, LiveLook look, string? after)
    {
        lock (_gate)
        {
            if (_readers == _options.MostStreams)
                return null;
            if (!_isActive)
                Begin();
            _readers++;
            var view = ViewOf(topics, look);
            view.Readers++;
            return new(this, view, _log.PositionOf(after));
        }
    }

    public LiveBlock Take(LiveReader reader)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var events = reader.View.Since(reader.Position, _log, now);
            var beat = reader.Beat switch
            {
                0 => _beat.First(_log, now),
                var last when last < _beat.Number => _beat.EventAt(_log),
                _ => null,
            };
            (reader.Position, reader.Beat) = (_log.Head, _beat.Number);
            return new(events, beat, _next.Task);
        }
    }

    public void Close(LiveReader reader)
    {
        lock (_gate)
        {
            _leftAt = reader.View.LeftAt = _time.GetUtcNow();
            reader.View.Readers--;
            _readers--;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Begin()
    {
        var now = _time.GetUtcNow();
        _isActive = true;
        _log.Clear();
        foreach (var topic in _topics)
            topic.Begin(now);
        _timer.Change(LiveOptions.Tick, LiveOptions.Tick);
    }

    private void End()
    {
        _isActive = false;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _views.Clear();
        foreach (var topic in _topics)
            topic.End();
    }

    private LiveView ViewOf(IReadOnlyList<ILiveTopic> topics, LiveLook look)
    {
        var key = $"{string.Join(',', topics.Select(topic => topic.Name))} {look.MaySteer} {look.Department}";
        if (!_views.TryGetValue(key, out var view))
            _views[key] = view = new([.. topics.Select(topic => new TopicView(topic, look, _options, _log))]);
        return view;
    }

    private void OnTick()
    {
        try
        {
            lock (_gate)
                Tick(_time.GetUtcNow());
        }
        catch (Exception fault)
        {
            // Callers do not go under with those who look at them.
            Log.Failed(_logger, fault);
        }
    }

    private void Tick(DateTimeOffset now)
    {
        if (!_isActive)
            return;
        if (_readers == 0 && _leftAt + LiveOptions.KeptFor <= now)
        {
            End();
            return;
        }

        var tick = new LiveTick(now, IsSecond: ++_ticks % LiveOptions.TicksOfASecond == 0);
        var head = _log.Head;
        foreach (var topic in _topics)
        {
            if (topic.Gather(_log, tick) is { } oldest)
                _beat.Waited(now - oldest);
        }

        _log.Forget(than: now - LiveOptions.KeptFor);
        ForgetViews(now);
        foreach (var view in _views.Values)
            view.Update(_log, tick);
        if (tick.IsSecond)
            _beat.Next(now);
        if (tick.IsSecond || _log.Head != head)
            Signal();
    }

    private void ForgetViews(DateTimeOffset now)
    {
        var isFull = _views.Count > MostViews;
        foreach (var (key, view) in _views)
        {
            if (view.Readers == 0 && (isFull || view.LeftAt + LiveOptions.KeptFor <= now))
                _views.Remove(key);
        }
    }

    private void Signal()
    {
        var signal = _next;
        _next = NewSignal();
        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Live data could not be gathered")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
