namespace ContactCenter.Simulator.Sound;

/// <summary>
/// Hears what a leg hears, from its creation until it is disposed. To be created on the event loop; read from
/// anywhere, by one reader.
/// </summary>
internal sealed class AudioListener(AudioTimeline timeline, Tap tap, Action<Tap> close) : IDisposable
{
    /// <summary>A reader that is further behind than five seconds goes on at the present.</summary>
    private const long MaxLag = 5 * Pcm.Rate;

    private long _position = timeline.Now;

    /// <summary>
    /// The next 20 ms, if they have passed; who reads whenever some time has passed, as often as this gives something, hears
    /// all of it.
    /// </summary>
    /// <param name="frame">Filled with 320 samples, silence included.</param>
    /// <returns>Whether there was a whole frame; if not, <paramref name="frame"/> is as it was.</returns>
    public bool Read(Span<short> frame)
    {
        var now = timeline.Now;
        if (now - _position > MaxLag)
            _position = now - Pcm.Frame;
        if (_position + Pcm.Frame > now)
            return false;
        tap.Mix(_position, frame[..Pcm.Frame]);
        _position += Pcm.Frame;
        tap.Forget(_position);
        return true;
    }

    public void Dispose() => close(tap);
}
