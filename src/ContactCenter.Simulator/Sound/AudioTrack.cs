namespace ContactCenter.Simulator.Sound;

/// <summary>Clips of one source, one after the other or at once, for the taps that hear it at the time. Thread-safe.</summary>
internal sealed class AudioTrack(AudioTimeline timeline)
{
    private readonly List<Clip> _clips = [];
    private readonly List<Tap> _heardBy = [];
    private long _queuedUntil;

    /// <summary>The samples that are queued and have not sounded yet.</summary>
    public long Queued
    {
        get
        {
            lock (timeline.Gate)
                return Math.Max(0, _queuedUntil - timeline.Now);
        }
    }

    /// <summary>How many sounds it still keeps.</summary>
    public int Kept
    {
        get
        {
            lock (timeline.Gate)
                return _clips.Count;
        }
    }

    /// <summary>Sounds now, beside what sounds already.</summary>
    public Clip Play(short[] samples, double level = 0, bool loops = false)
    {
        lock (timeline.Gate)
            return Add(new Clip(timeline.Now, samples, level, loops));
    }

    /// <summary>Sounds when what was queued before has sounded; when nothing is queued, after <paramref name="lead"/> samples.</summary>
    public Clip Queue(short[] samples, int lead = 0)
    {
        lock (timeline.Gate)
        {
            var clip = Add(new Clip(_queuedUntil > timeline.Now ? _queuedUntil : timeline.Now + lead, samples));
            _queuedUntil = clip.End;
            return clip;
        }
    }

    /// <summary>Falls silent at once; what is queued is dropped.</summary>
    public void Silence()
    {
        lock (timeline.Gate)
        {
            _clips.ForEach(clip => clip.Cut(timeline.Now));
            _clips.Clear();
            _queuedUntil = 0;
        }
    }

    /// <summary>To be called under the timeline's lock.</summary>
    public void Join(Tap tap)
    {
        _heardBy.Add(tap);
        foreach (var clip in _clips)
            tap.Hear(this, clip);
    }

    /// <inheritdoc cref="Join"/>
    public void Leave(Tap tap) => _heardBy.Remove(tap);

    private Clip Add(Clip clip)
    {
        _clips.RemoveAll(old => old.End <= timeline.Now);
        _clips.Add(clip);
        foreach (var tap in _heardBy)
            tap.Hear(this, clip);
        return clip;
    }
}
