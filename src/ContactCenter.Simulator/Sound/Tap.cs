namespace ContactCenter.Simulator.Sound;

/// <summary>
/// Takes note of all that a listener can hear, and since when, so that any stretch of it can be mixed later: it keeps which
/// sound was heard from where to where, and no samples of its own. Thread-safe; refreshed on the event loop.
/// </summary>
internal sealed class Tap : IDisposable
{
    private readonly AudioTimeline _timeline;
    private readonly HashSet<AudioTrack> _tracks = [];
    private readonly List<HeardClip> _clips = [];
    private Func<IEnumerable<AudioTrack>> _audible;

    /// <param name="timeline">Where it listens.</param>
    /// <param name="audible">What can be heard at this instant.</param>
    public Tap(AudioTimeline timeline, Func<IEnumerable<AudioTrack>> audible)
    {
        (_timeline, _audible) = (timeline, audible);
        Refresh();
    }

    /// <summary>How many sounds it still keeps.</summary>
    public int Kept
    {
        get
        {
            lock (_timeline.Gate)
                return _clips.Count;
        }
    }

    /// <summary>What can be heard may have changed, from now on.</summary>
    public void Refresh()
    {
        var audible = _audible().ToHashSet();
        lock (_timeline.Gate)
        {
            foreach (var lost in _tracks.Where(track => !audible.Contains(track)).ToArray())
                Lose(lost);
            foreach (var track in audible.Where(_tracks.Add))
                track.Join(this);
        }
    }

    /// <summary>To be called under the timeline's lock, by a track on which a clip begins.</summary>
    public void Hear(AudioTrack track, Clip clip)
    {
        var from = Math.Max(clip.Start, _timeline.Now);
        if (from < clip.End)
            _clips.Add(new HeardClip(track, clip, from));
    }

    /// <summary>Mixes what is heard from <paramref name="from"/> on.</summary>
    public void Mix(long from, Span<short> sound)
    {
        var until = from + sound.Length;
        HeardClip[] heard;
        lock (_timeline.Gate)
            heard = [.. _clips.Where(clip => clip.From < until && clip.End > from)];
        Span<int> mix = stackalloc int[Pcm.Frame];
        for (var done = 0; done < sound.Length; done += Pcm.Frame)
        {
            var frame = sound[done..Math.Min(done + Pcm.Frame, sound.Length)];
            mix.Clear();
            foreach (var clip in heard)
                clip.Clip.AddTo(mix[..frame.Length], from + done, clip.From, clip.Until);
            for (var i = 0; i < frame.Length; i++)
                frame[i] = Pcm.Saturate(mix[i]);
        }
    }

    /// <summary>What was heard before <paramref name="position"/> will not be asked for any more.</summary>
    public void Forget(long position)
    {
        lock (_timeline.Gate)
            _clips.RemoveAll(heard => heard.End <= position);
    }

    /// <summary>Hears nothing more; what it has heard can still be mixed.</summary>
    public void Dispose()
    {
        _audible = () => [];
        Refresh();
    }

    private void Lose(AudioTrack track)
    {
        track.Leave(this);
        _tracks.Remove(track);
        foreach (var heard in _clips.Where(heard => heard.Track == track))
            heard.Until = Math.Min(heard.Until, _timeline.Now);
    }

    /// <summary>A sound as it was heard from here: perhaps not from its beginning, perhaps not to its end.</summary>
    private sealed class HeardClip(AudioTrack track, Clip clip, long from)
    {
        public AudioTrack Track => track;

        public Clip Clip => clip;

        public long From => from;

        public long Until { get; set; } = long.MaxValue;

        public long End => Math.Min(Until, clip.End);
    }
}
