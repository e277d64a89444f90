using ContactCenter.Audio;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What is learnt of a sound by reading all of it once.</summary>
internal sealed record SoundShape(TimeSpan Duration, int Channels, Peaks Peaks)
{
    private const int FramesAtOnce = 4_096;

    /// <param name="reader">The sound from its begin; it stays the caller's.</param>
    /// <exception cref="UnreadableAudioException">It cannot be read to its end.</exception>
    public static SoundShape Read(ISampleReader reader, CancellationToken cancellationToken)
    {
        var peaks = new Peaks(reader.SampleRate, reader.Channels);
        var samples = new float[FramesAtOnce * reader.Channels];
        var frames = 0L;
        while (reader.Read(samples) is > 0 and var read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            peaks.Add(samples.AsSpan(0, read));
            frames += read / reader.Channels;
        }

        return new(TimeSpan.FromSeconds((double)frames / reader.SampleRate), reader.Channels, peaks);
    }
}
