using ContactCenter.Audio.Formats;
using NLayer;

namespace ContactCenter.Audio.Mp3;

/// <summary>
/// Reads MP3. A frame that cannot be decoded is as long a silence, so that all behind it stays at its time; what the encoder has put before
/// and behind the sound is left out as far as it tells.
/// </summary>
/// <remarks>
/// The frames are found by our own reader, and only decoded by NLayer: its <c>MpegFile</c> keeps a note of every frame, and wants a stream
/// that can seek.
/// </remarks>
internal sealed class Mp3Reader : ISampleReader
{
    /// <summary>NLayer takes the parts of a short block of this rate for half as wide as they are, which breaks every fourth frame.</summary>
    public const int UnreadableRate = 8_000;

    private readonly Mp3Frames _frames;
    private readonly MpegFrameDecoder _decoder = new();
    private readonly float[] _decoded = new float[2 * 1_152];
    private readonly Mp3Trim _trim;
    private Mp3Frame? _frame;
    private long _number;
    private int _begin;
    private int _end;

    /// <param name="source">At the first frame.</param>
    /// <param name="first">The first frame's header.</param>
    /// <param name="only">The channel that is decoded, from 1 to the first frame's; <c>null</c>: all.</param>
    public Mp3Reader(ByteSource source, Mp3Header first, int? only = null)
    {
        (SampleRate, Channels) = (first.SampleRate, only is null ? first.Channels : 1);
        if (only is { } channel && first.Channels > 1)
            _decoder.StereoMode = channel == 1 ? StereoMode.LeftOnly : StereoMode.RightOnly;
        _frames = new(source, first);
        _frame = _frames.Next();
        _trim = _frame is null ? default : Mp3Trim.Of(_frame);
        if (_trim.IsInfo)
            _frame = _frames.Next();
    }

    public int SampleRate { get; }

    public int Channels { get; }

    public int Read(Span<float> samples)
    {
        for (; _begin == _end && _frame is not null; _frame = _frames.Next())
            Decode(_frame);
        var read = Math.Min(samples.Length / Channels * Channels, _end - _begin);
        _decoded.AsSpan(_begin, read).CopyTo(samples);
        _begin += read;
        return read;
    }

    public void Dispose() => (_frame, _begin, _end) = (null, 0, 0);

    private void Decode(Mp3Frame frame)
    {
        var samples = frame.Header.Samples;
        var channels = _decoder.StereoMode == StereoMode.Both ? frame.Header.Channels : 1;
        if (!TryDecode(frame, samples * channels))
            _decoded.AsSpan(0, samples * channels).Clear();
        if (channels < Channels)
            Double(samples);
        if (channels > Channels)
            Mix(samples);
        var (from, to) = _trim.Of(_number++, samples);
        (_begin, _end) = (from * Channels, to * Channels);
    }

    /// <returns>Whether it is sound; the first frames of a stream that was cut need bits of frames that are not there.</returns>
    private bool TryDecode(Mp3Frame frame, int wanted)
    {
        try
        {
            return _decoder.DecodeFrame(frame, _decoded, 0) == wanted;
        }
        catch (Exception wrongBits) when (wrongBits is not OutOfMemoryException)
        {
            // Whatever a decoder stumbles over are bits that are not as they must be.
            _decoder.Reset();
            return false;
        }
    }

    private void Double(int samples)
    {
        for (var at = samples - 1; at >= 0; at--)
            (_decoded[2 * at], _decoded[(2 * at) + 1]) = (_decoded[at], _decoded[at]);
    }

    private void Mix(int samples)
    {
        for (var at = 0; at < samples; at++)
            _decoded[at] = (_decoded[2 * at] + _decoded[(2 * at) + 1]) / 2;
    }
}
