namespace ContactCenter.Simulator.Sound;

/// <summary>Taps that are refreshed together, because the same comings and goings change what they hear. Opened and refreshed on the event loop.</summary>
internal sealed class TapSet(AudioTimeline timeline)
{
    private readonly List<Tap> _taps = [];

    public Tap Open(Func<IEnumerable<AudioTrack>> audible)
    {
        var tap = new Tap(timeline, audible);
        lock (_taps)
            _taps.Add(tap);
        return tap;
    }

    /// <summary>From any thread.</summary>
    public void Close(Tap tap)
    {
        lock (_taps)
            _taps.Remove(tap);
        tap.Dispose();
    }

    public void Refresh()
    {
        lock (_taps)
            _taps.ForEach(tap => tap.Refresh());
    }
}
