namespace ContactCenter.Audio;

/// <summary>
/// Samples of recorded sound, read once from begin to end by one thread at a time. They are floats of -1 to 1, the channels of a frame
/// side by side.
/// </summary>
public interface ISampleReader : IDisposable
{
    /// <summary>Frames a second.</summary>
    int SampleRate { get; }

    /// <summary>Samples of a frame.</summary>
    int Channels { get; }

    /// <summary>Reads whole frames, as many as there is room for; fewer are read at the end of the sound only.</summary>
    /// <param name="samples">Has room for one frame at least; what is over a multiple of <see cref="Channels"/> is left alone.</param>
    /// <returns>How many floats were written; 0 at the end.</returns>
    /// <exception cref="UnreadableAudioException">The sound is longer than it may be, or cannot be read on.</exception>
    int Read(Span<float> samples);
}
