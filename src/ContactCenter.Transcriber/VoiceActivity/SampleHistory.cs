namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>The last samples of a sound, until they are dropped.</summary>
internal sealed class SampleHistory
{
    private const int FirstSize = 1 << 16;

    private float[] _samples = new float[FirstSize];
    private long _start;
    private int _count;

    /// <summary>How many samples were added so far, dropped ones included.</summary>
    public long End => _start + _count;

    /// <summary>Adds what follows.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        if (_count + samples.Length > _samples.Length)
            Array.Resize(ref _samples, Math.Max(_samples.Length * 2, _count + samples.Length));
        samples.CopyTo(_samples.AsSpan(_count));
        _count += samples.Length;
    }

    /// <summary>Forgets the samples before the given one.</summary>
    public void DropBefore(long sample)
    {
        var dropped = (int)Math.Clamp(sample - _start, 0, _count);
        // Moving what is kept at each call would cost more than keeping a little too much.
        if (dropped < _count / 2)
            return;
        _samples.AsSpan(dropped, _count - dropped).CopyTo(_samples);
        _start += dropped;
        _count -= dropped;
    }

    /// <summary>A copy of a stretch that was added and is not dropped.</summary>
    public float[] Copy(SampleSpan span) => _samples.AsSpan(checked((int)(span.Start - _start)), span.Length).ToArray();

    /// <summary>A window of the samples, as long as the next <see cref="Add"/> has not come.</summary>
    public ReadOnlySpan<float> Window(long start, int length) => _samples.AsSpan(checked((int)(start - _start)), length);
}
