using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Sound;

/// <summary>What a leg sounds like and what is heard on it.</summary>
internal sealed class LegSound(Leg leg)
{
    /// <summary>Live frames that come a little late still join the frame before without a gap.</summary>
    private const int Jitter = 2 * Pcm.Frame;

    /// <summary>Whatever listens on this leg.</summary>
    public TapSet Taps { get; } = new(leg.Switchboard.Timeline);

    /// <summary>What its party says.</summary>
    public AudioTrack Party { get; } = new(leg.Switchboard.Timeline);

    /// <summary>What its NCCO plays to its <see cref="Leg.Audience"/>.</summary>
    public AudioTrack Ncco { get; } = new(leg.Switchboard.Timeline);

    /// <summary>What the platform plays to it alone.</summary>
    public AudioTrack Private { get; } = new(leg.Switchboard.Timeline);

    /// <summary>How much of what was written has not been heard yet, in the sound's own time. From any thread.</summary>
    public TimeSpan Queued => TimeSpan.FromSeconds(Pcm.Seconds(Party.Queued));

    /// <summary>
    /// The party says a frame, live: 20 ms, 320 samples at 16 kHz. It is heard when the frames written before have been heard; after a
    /// pause, 40 ms from now. The frame is copied. From any thread.
    /// </summary>
    public void Write(ReadOnlySpan<short> frame) => Party.Queue(frame.ToArray(), Jitter);

    /// <summary>The party says something, after what it is saying already. On the event loop.</summary>
    /// <returns>When it will have been said.</returns>
    public DateTimeOffset Speak(short[] sound)
    {
        var clip = Party.Queue(sound);
        return leg.Switchboard.Now + leg.Switchboard.Paced(Pcm.Seconds(clip.End - leg.Switchboard.Timeline.Now));
    }

    /// <summary>What was written and has not been heard yet never will be. From any thread.</summary>
    public void Clear() => Party.Silence();

    /// <summary>Opens a listener that hears what this leg hears. On the event loop.</summary>
    public AudioListener Listen() => new(leg.Switchboard.Timeline, Taps.Open(() => Audible), Taps.Close);

    /// <summary>The leg has ended.</summary>
    public void Close()
    {
        Party.Silence();
        Ncco.Silence();
        Private.Silence();
        Taps.Refresh();
    }

    /// <summary>All that is heard on this leg at this instant: what the platform plays, and the others.</summary>
    public IEnumerable<AudioTrack> Audible => leg.IsLive
        ? [.. Played, .. leg.Conversation.Members.Where(member => leg.Conversation.Hears(leg, member)).Select(member => member.Sound.Party)]
        : [];

    /// <summary>What the platform plays that is heard on this leg at this instant: to it alone, and to its conversation.</summary>
    public IEnumerable<AudioTrack> Played => leg.IsLive
        ? [Private, .. leg.Conversation.Members.Where(member => member.Audience().Contains(leg)).Select(member => member.Sound.Ncco)]
        : [];
}
