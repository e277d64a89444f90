namespace ContactCenter.Simulator.Sound;

/// <summary>
/// Takes note of all that a listener can hear, and since when, so that any stretch of it can be mixed later: it keeps which
/// sound was heard from where to where, and no samples of its own. Thread-safe; refreshed on the mailbox.
/// </summary>
internal sealed class Tap : IDisposable
{
    private readonly Stage _stage;
    private readonly HashSet<Voice> _voices = [];
    private readonly List<Passage> _passages = [];
    private Func<IEnumerable<Voice>> _audible;

    /// <param name="stage">Where it listens.</param>
    /// <param name="audible">What can be heard at this instant.</param>
    public Tap(Stage stage, Func<IEnumerable<Voice>> audible)
    {
        (_stage, _audible) = (stage, audible);
        Refresh();
    }

    /// <summary>How many sounds it still keeps.</summary>
    public int Kept
    {
        get
        {
            lock (_stage.Gate)
                return _passages.Count;
        }
    }

    /// <summary>What can be heard may have changed, from now on.</summary>
    public void Refresh()
    {
        var audible = _audible().ToHashSet();
        lock (_stage.Gate)
        {
            foreach (var lost in _voices.Where(voice => !audible.Contains(voice)).ToArray())
                Lose(lost);
            foreach (var voice in audible.Where(_voices.Add))
                voice.Join(this);
        }
    }

    /// <summary>To be called under the stage's lock, by a voice that sounds.</summary>
    public void Hear(Voice voice, Clip clip)
    {
        var from = Math.Max(clip.Start, _stage.Now);
        if (from < clip.End)
            _passages.Add(new Passage(voice, clip, from));
    }

    /// <summary>Mixes what is heard from <paramref name="from"/> on.</summary>
    public void Mix(long from, Span<short> sound)
    {
        var until = from + sound.Length;
        Passage[] heard;
        lock (_stage.Gate)
            heard = [.. _passages.Where(passage => passage.From < until && passage.End > from)];
        Span<int> mix = stackalloc int[Pcm.Frame];
        for (var done = 0; done < sound.Length; done += Pcm.Frame)
        {
            var frame = sound[done..Math.Min(done + Pcm.Frame, sound.Length)];
            mix.Clear();
            foreach (var passage in heard)
                passage.Clip.AddTo(mix[..frame.Length], from + done, passage.From, passage.Until);
            for (var i = 0; i < frame.Length; i++)
                frame[i] = Pcm.Saturate(mix[i]);
        }
    }

    /// <summary>What was heard before <paramref name="position"/> will not be asked for any more.</summary>
    public void Forget(long position)
    {
        lock (_stage.Gate)
            _passages.RemoveAll(passage => passage.End <= position);
    }

    /// <summary>Hears nothing more; what it has heard can still be mixed.</summary>
    public void Dispose()
    {
        _audible = () => [];
        Refresh();
    }

    private void Lose(Voice voice)
    {
        voice.Leave(this);
        _voices.Remove(voice);
        foreach (var passage in _passages.Where(passage => passage.Voice == voice))
            passage.Until = Math.Min(passage.Until, _stage.Now);
    }

    /// <summary>A sound as it was heard from here: perhaps not from its beginning, perhaps not to its end.</summary>
    private sealed class Passage(Voice voice, Clip clip, long from)
    {
        public Voice Voice => voice;

        public Clip Clip => clip;

        public long From => from;

        public long Until { get; set; } = long.MaxValue;

        public long End => Math.Min(Until, clip.End);
    }
}
