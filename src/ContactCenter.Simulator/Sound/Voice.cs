namespace ContactCenter.Simulator.Sound;

/// <summary>Something that makes sounds, one after the other or at once, for whoever hears it at the time. Thread-safe.</summary>
internal sealed class Voice(Stage stage)
{
    private readonly List<Clip> _clips = [];
    private readonly List<Tap> _heardBy = [];
    private long _queuedUntil;

    /// <summary>The samples that are queued and have not sounded yet.</summary>
    public long Queued
    {
        get
        {
            lock (stage.Gate)
                return Math.Max(0, _queuedUntil - stage.Now);
        }
    }

    /// <summary>How many sounds it still keeps.</summary>
    public int Kept
    {
        get
        {
            lock (stage.Gate)
                return _clips.Count;
        }
    }

    /// <summary>Sounds now, beside what sounds already.</summary>
    public Clip Play(short[] samples, double level = 0, bool loops = false)
    {
        lock (stage.Gate)
            return Add(new Clip(stage.Now, samples, level, loops));
    }

    /// <summary>Sounds when what was queued before has sounded; when nothing is queued, after <paramref name="lead"/> samples.</summary>
    public Clip Queue(short[] samples, int lead = 0)
    {
        lock (stage.Gate)
        {
            var clip = Add(new Clip(_queuedUntil > stage.Now ? _queuedUntil : stage.Now + lead, samples));
            _queuedUntil = clip.End;
            return clip;
        }
    }

    /// <summary>Falls silent at once; what is queued is dropped.</summary>
    public void Silence()
    {
        lock (stage.Gate)
        {
            _clips.ForEach(clip => clip.Cut(stage.Now));
            _clips.Clear();
            _queuedUntil = 0;
        }
    }

    /// <summary>To be called under the stage's lock.</summary>
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
        _clips.RemoveAll(old => old.End <= stage.Now);
        _clips.Add(clip);
        foreach (var tap in _heardBy)
            tap.Hear(this, clip);
        return clip;
    }
}
