namespace ContactCenter.Transcriber.Sound;

/// <summary>The samples of one sound, read once and in order. Not for several threads.</summary>
internal interface ISampleReader : IDisposable
{
    /// <summary>Samples of each channel in a second.</summary>
    int SampleRate { get; }

    /// <summary>From 1.</summary>
    int Channels { get; }

    /// <summary>Reads on; waits for the source while it has nothing.</summary>
    /// <param name="interleaved">Takes the samples, −1 to 1, channel after channel.</param>
    /// <returns>How many samples were read, whole frames only; 0: the sound has ended.</returns>
    /// <exception cref="SoundException">The sound cannot be read.</exception>
    int Read(Span<float> interleaved);
}
