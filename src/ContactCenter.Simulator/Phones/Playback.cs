using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Phones;

/// <summary>One sound of the platform as it reaches phones, piece by piece: who comes later hears the rest.</summary>
/// <param name="source">What it is.</param>
/// <param name="listeners">Who hears it at the moment.</param>
internal sealed class Playback(HeardSource source, Func<IEnumerable<Leg>> listeners)
{
    /// <summary>Seconds of tones where a file cannot be had.</summary>
    private const double FallbackSeconds = 5;

    private readonly Dictionary<Leg, long> _lines = [];
    private Leg[] _audience = [];
    private Action _silence = () => { };
    private bool _isFinished;

    public void Play(string piece) => Tell(listeners(), piece);

    /// <summary>A piece begins that counts as heard when it is over.</summary>
    public void Begin() => _audience = [.. listeners()];

    /// <summary>The piece that has begun is cut, and all with it: who heard it begin has heard so much of it.</summary>
    public void Cut(string heard)
    {
        if (heard.Length > 0)
            Tell(_audience, heard);
        Finish(HeardOutcome.Cut);
    }

    /// <summary>It sounds like this on a leg's line, until it is cut.</summary>
    public void Sound(Leg leg, Clip clip) => _silence = () => clip.Cut(leg.Switchboard.Timeline.Now);

    /// <summary>Plays a file to one leg over and over, until it is finished; one line is enough to have heard it.</summary>
    public void Loop(Leg leg, string url)
    {
        Play(url);
        var switchboard = leg.Switchboard;
        if (!switchboard.AudioRenderer.IsEnabled)
            return;
        switchboard.EventLoop.Start(async () =>
        {
            var sound = await switchboard.EventLoop.OffloadAsync(() => switchboard.AudioRenderer.FetchAsync(url, FallbackSeconds));
            if (!_isFinished)
                Sound(leg, leg.Sound.Private.Play(sound, loops: true));
        });
    }

    public void Finish(HeardOutcome outcome)
    {
        _isFinished = true;
        if (outcome == HeardOutcome.Cut)
            _silence();
        foreach (var (leg, line) in _lines)
        {
            leg.Phone.Lines.Finish(line, outcome);
            leg.Phone.Touch();
        }
    }

    private void Tell(IEnumerable<Leg> legs, string piece)
    {
        foreach (var leg in legs)
        {
            if (_lines.TryGetValue(leg, out var line))
                leg.Phone.Lines.Extend(line, piece);
            else
                _lines[leg] = leg.Phone.Lines.Begin(source, piece, null, HeardOutcome.Playing);
            leg.Switchboard.Log.Write(LogKind.Heard, leg.Id, $"{leg.Phone.Address} hears: {piece}");
            leg.Phone.Touch();
        }
    }
}
