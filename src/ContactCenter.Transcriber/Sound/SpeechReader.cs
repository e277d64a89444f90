using ContactCenter.Audio;

namespace ContactCenter.Transcriber.Sound;

/// <summary>Recorded sound as the engines hear it: one channel at 16 kHz. Several channels are mixed to one.</summary>
/// <param name="source">Is closed with this one.</param>
internal sealed class SpeechReader(ISampleReader source) : ISampleReader
{
    /// <summary>The rate that the engines hear.</summary>
    public const int Rate = 16_000;

    private const int BlockFrames = 4_096;

    private readonly float[] _frames = new float[BlockFrames * source.Channels];
    private readonly float[] _mixed = new float[BlockFrames];
    private readonly Resampler? _resampler = source.SampleRate == Rate ? null : new(source.SampleRate, Rate);
    private float[] _ready = [];
    private int _from;
    private int _until;
    private bool _isOver;

    /// <inheritdoc/>
    public int SampleRate => Rate;

    /// <inheritdoc/>
    public int Channels => 1;

    /// <inheritdoc/>
    public int Read(Span<float> samples)
    {
        var given = 0;
        while (given < samples.Length && (_from < _until || Fill()))
        {
            var count = Math.Min(samples.Length - given, _until - _from);
            _ready.AsSpan(_from, count).CopyTo(samples[given..]);
            (_from, given) = (_from + count, given + count);
        }

        return given;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    /// <returns>Whether there may be more.</returns>
    private bool Fill()
    {
        if (_isOver)
            return false;
        var frames = source.Read(_frames) / source.Channels;
        _isOver = frames == 0;
        Mix(frames);
        var mixed = _mixed.AsSpan(0, frames);
        _from = 0;
        if (_resampler is null)
        {
            (_ready, _until) = (_mixed, frames);
            return true;
        }

        var room = _isOver ? _resampler.MostAtEnd : _resampler.MostOutput(frames);
        if (_ready.Length < room)
            _ready = new float[room];
        _until = _isOver ? _resampler.Finish(_ready) : _resampler.Convert(mixed, _ready);
        return true;
    }

    private void Mix(int frames)
    {
        for (var frame = 0; frame < frames; frame++)
        {
            var sum = 0f;
            foreach (var sample in _frames.AsSpan(frame * source.Channels, source.Channels))
                sum += sample;
            _mixed[frame] = sum / source.Channels;
        }
    }
}
