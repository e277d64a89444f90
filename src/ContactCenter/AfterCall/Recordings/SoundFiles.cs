using ContactCenter.Audio;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Recorded sound as samples, read from its encrypted file.</summary>
internal sealed class SoundFiles(SealedSounds sounds, DecodedSounds decoded, TimeProvider time)
{
    private const int FramesAtOnce = 8_192;

    /// <summary>Reads all of a sound, to learn its length and shape.</summary>
    /// <param name="file">The sound from its beginning; it stays the caller's.</param>
    /// <exception cref="UnreadableAudioException">There is no sound in it that can be read.</exception>
    public SoundShape ShapeOf(Stream file, CancellationToken cancellationToken)
    {
        using var reader = Open(file);
        return SoundShape.Read(reader, cancellationToken);
    }

    /// <inheritdoc cref="ShapeOf(Stream, CancellationToken)"/>
    /// <summary>Reads all of a sound, to learn its length and shape, and keeps it as it was decoded until it has been heard.</summary>
    /// <param name="name">The file's.</param>
    public SoundShape ShapeOf(Stream file, string name, CancellationToken cancellationToken)
    {
        using var reader = Open(file);
        using var copy = decoded.Begin(name, reader.SampleRate, reader.Channels);
        var shape = SoundShape.Read(copy is null ? reader : new CopiedReader(reader, copy), cancellationToken);
        copy?.Complete();
        return shape;
    }

    /// <summary>Writes one channel as a WAV file, forwards alone, a piece at a time.</summary>
    /// <param name="recording">Whose sound it is.</param>
    /// <param name="name">The file's.</param>
    /// <param name="channel">From 1.</param>
    /// <param name="output">Where it goes to.</param>
    /// <exception cref="UnreadableAudioException">There is no sound in it that can be read.</exception>
    public Task WriteChannelAsync(Recording recording, string name, int channel, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(recording, name, file => OpenChannel(file, channel), output, cancellationToken);

    /// <summary>Writes stretches of one channel, one behind the other, as a WAV file, forwards alone, a piece at a time.</summary>
    /// <inheritdoc cref="WriteChannelAsync"/>
    /// <param name="stretches">What is written; at least one.</param>
    public async Task WriteStretchesAsync(
        Recording recording, string name, int channel, IReadOnlyList<SoundStretch> stretches, Stream output, CancellationToken cancellationToken)
    {
        await using var file = await OpenAsync(recording, name, cancellationToken);
        using var reader = new ExcerptReader(OpenChannel(file, channel), stretches);
        await CopyAsync(reader, reader.FramesOf(FramesOf(recording, reader)), output, cancellationToken);
    }

    /// <summary>Writes all channels as a WAV file, forwards alone, a piece at a time.</summary>
    /// <inheritdoc cref="WriteChannelAsync"/>
    public Task WriteWholeAsync(Recording recording, string name, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(recording, name, Open, output, cancellationToken);

    /// <summary>Writes the sound with stretches of it covered, as a WAV file.</summary>
    /// <inheritdoc cref="WriteChannelAsync"/>
    /// <param name="stretches">What is covered.</param>
    public Task WriteCoveredAsync(
        Recording recording, string name, IEnumerable<CoveredStretch> stretches, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(recording, name, file => new CoveredReader(Open(file), stretches), output, cancellationToken);

    /// <summary>Writes sound as a WAV file without what people have left out of it, while it is read. At its begin it does not say how long it is.</summary>
    /// <param name="sound">From its begin; it stays the caller's.</param>
    /// <param name="leftOut">What is silent, and where it ends.</param>
    /// <param name="output">Where it goes to.</param>
    /// <exception cref="UnreadableAudioException">There is no sound in it that can be read.</exception>
    public async Task WriteWithoutAsync(Stream sound, LeftOutTimes leftOut, Stream output, CancellationToken cancellationToken)
    {
        var silences = leftOut.Paused.Select(time => new CoveredStretch(time.Start, time.End, Cover.Silence));
        using var reader = new EndedReader(new CoveredReader(Open(sound), silences), leftOut.End ?? double.PositiveInfinity);
        await CopyAsync(reader, frames: null, output, cancellationToken);
    }

    private async Task WriteAsync(
        Recording recording, string name, Func<Stream, ISampleReader> open, Stream output, CancellationToken cancellationToken)
    {
        await using var file = await OpenAsync(recording, name, cancellationToken);
        using var reader = open(file);
        await CopyAsync(reader, FramesOf(recording, reader), output, cancellationToken);
    }

    /// <summary>As it was decoded, where that is kept.</summary>
    private async Task<Stream> OpenAsync(Recording recording, string name, CancellationToken cancellationToken) =>
        await decoded.FindAsync(name, cancellationToken) ?? await sounds.OpenAsync(recording, name, cancellationToken);

    private static async Task CopyAsync(ISampleReader reader, long? frames, Stream output, CancellationToken cancellationToken)
    {
        using var piece = new MemoryStream();
        var wav = new WavWriter(piece, reader.SampleRate, reader.Channels, frames);
        var samples = new float[FramesAtOnce * reader.Channels];
        while (reader.Read(samples) is > 0 and var read)
        {
            wav.Write(samples.AsSpan(0, read));
            await FlushAsync(piece, output, cancellationToken);
        }

        // It would put the length at the begin of a piece, not of the file.
        if (frames is not null)
            wav.Finish();
        await FlushAsync(piece, output, cancellationToken);
    }

    private ISampleReader Open(Stream file) => AudioReader.Open(file, AudioLimits.Default, FfmpegProgram.Find(time));

    private ISampleReader OpenChannel(Stream file, int channel) =>
        AudioReader.OpenChannel(file, channel, AudioLimits.Default, FfmpegProgram.Find(time));

    /// <summary>A duration has a hundredth of the length of the shortest frame as its smallest part.</summary>
    private static long FramesOf(Recording recording, ISampleReader reader) => (long)Math.Round(recording.Duration!.Value.TotalSeconds * reader.SampleRate);

    private static async Task FlushAsync(MemoryStream piece, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancellationToken);
        piece.SetLength(0);
    }
}
