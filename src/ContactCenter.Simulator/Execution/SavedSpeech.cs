using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Execution;

/// <summary>What somebody says into an input, from now on, for the application that wants to hear it.</summary>
internal sealed class SavedSpeech : IDisposable
{
    private readonly Leg _speaker;
    private readonly Tap _tap;
    private readonly long _start;

    public SavedSpeech(Leg speaker)
    {
        (_speaker, _start) = (speaker, speaker.Switchboard.Timeline.Now);
        _tap = speaker.Sound.Taps.Open(() => [speaker.Sound.Party]);
    }

    /// <summary>All of it up to now.</summary>
    public SoundFile File =>
        new("wav", channels: 1, _speaker.Switchboard.Timeline.Now - _start, new SoundFile.Source(_speaker.Switchboard.AudioRenderer, [_tap], _start));

    public void Dispose() => _speaker.Sound.Taps.Close(_tap);
}
