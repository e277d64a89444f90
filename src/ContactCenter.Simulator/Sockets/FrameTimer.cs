using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Sockets;

/// <summary>Fifty times a second, on the event loop, without drifting: what is late is made up for, unless it is later than five seconds.</summary>
internal sealed class FrameTimer(Switchboard switchboard, Action tick)
{
    private const double FrameSeconds = 0.02;

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(5);

    private DateTimeOffset _due;
    private IDisposable? _next;

    public void Start()
    {
        _due = switchboard.Now;
        Arm();
    }

    public void Stop() => _next?.Dispose();

    private void Tick()
    {
        // The next one is armed first: what happens now may end it all.
        Arm();
        tick();
    }

    private void Arm()
    {
        var now = switchboard.Now;
        _due += switchboard.Paced(FrameSeconds);
        if (_due < now - Latest)
            _due = now;
        _next = switchboard.EventLoop.Schedule(_due > now ? _due - now : TimeSpan.Zero, Tick);
    }
}
