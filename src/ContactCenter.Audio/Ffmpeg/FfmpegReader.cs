using ContactCenter.Audio.Formats;
using ContactCenter.Audio.Wav;

namespace ContactCenter.Audio.Ffmpeg;

/// <summary>Reads the samples that ffmpeg makes of a source's bytes.</summary>
internal sealed class FfmpegReader : ISampleReader
{
    private readonly FfmpegRun _run;
    private readonly WavReader _samples;
    private bool _hasSound;

    /// <param name="source">What it reads; nobody else may until this is disposed.</param>
    /// <param name="demuxer">What it is to take that for, in its own words.</param>
    /// <param name="program">Where it is, and how long it may take.</param>
    /// <param name="limits">What is too much.</param>
    /// <exception cref="UnreadableAudioException">It cannot be started, fails, or takes too long.</exception>
    public FfmpegReader(ByteSource source, string demuxer, FfmpegProgram program, AudioLimits limits)
    {
        _run = new(program, source, demuxer);
        try
        {
            var output = new ByteSource(_run.Read, long.MaxValue);
            if (output.Peek(1).IsEmpty)
                throw NoSound();
            _samples = new(output, limits);
        }
        catch
        {
            _run.Dispose();
            throw;
        }
    }

    public int SampleRate => _samples.SampleRate;

    public int Channels => _samples.Channels;

    public int Read(Span<float> samples)
    {
        var read = _samples.Read(samples);
        _hasSound |= read > 0;
        return _hasSound ? read : throw NoSound();
    }

    public void Dispose()
    {
        _samples.Dispose();
        _run.Dispose();
    }

    private static UnreadableAudioException NoSound() => new("ffmpeg finds no sound in it.");
}
