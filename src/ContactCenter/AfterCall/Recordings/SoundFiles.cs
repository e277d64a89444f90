using ContactCenter.Audio;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Recorded sound as samples, read from its encrypted file.</summary>
internal sealed class SoundFiles(SealedSounds sounds, TimeProvider time)
{
    private const int FramesAtOnce = 8_192;

    /// <summary>Opens the sound of a recording; it is closed with the reader.</summary>
    /// <param name="name">The file's.</param>
    /// <exception cref="UnreadableAudioException">There is no sound in it that can be read.</exception>
    public async Task<(ISampleReader Reader, Stream File)> OpenAsync(Recording recording, string name, CancellationToken cancellationToken)
    {
        var file = await sounds.OpenAsync(recording, name, cancellationToken);
        try
        {
            return (AudioReader.Open(file, AudioLimits.Default, FfmpegProgram.Find(time)), file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes one channel as a WAV file, forwards alone, a piece at a time.</summary>
    /// <param name="channel">From 1.</param>
    public async Task WriteChannelAsync(Recording recording, string name, int channel, Stream output, CancellationToken cancellationToken)
    {
        var (reader, file) = await OpenAsync(recording, name, cancellationToken);
        await using (file)
        using (reader)
        {
            using var piece = new MemoryStream();
            var wav = new WavWriter(piece, reader.SampleRate, channels: 1, FramesOf(recording, reader));
            var samples = new float[FramesAtOnce * reader.Channels];
            var one = new float[FramesAtOnce];
            while (reader.Read(samples) is > 0 and var read)
            {
                var frames = read / reader.Channels;
                for (var frame = 0; frame < frames; frame++)
                    one[frame] = samples[(frame * reader.Channels) + channel - 1];
                wav.Write(one.AsSpan(0, frames));
                await FlushAsync(piece, output, cancellationToken);
            }

            wav.Finish();
            await FlushAsync(piece, output, cancellationToken);
        }
    }

    /// <summary>Writes the sound with stretches of it covered, as a WAV file.</summary>
    public async Task WriteCoveredAsync(
        Recording recording, string name, IEnumerable<CoveredStretch> stretches, Stream output, CancellationToken cancellationToken)
    {
        var (source, file) = await OpenAsync(recording, name, cancellationToken);
        await using (file)
        using (var reader = new CoveredReader(source, stretches))
        {
            using var piece = new MemoryStream();
            var wav = new WavWriter(piece, reader.SampleRate, reader.Channels, FramesOf(recording, reader));
            var samples = new float[FramesAtOnce * reader.Channels];
            while (reader.Read(samples) is > 0 and var read)
            {
                wav.Write(samples.AsSpan(0, read));
                await FlushAsync(piece, output, cancellationToken);
            }

            wav.Finish();
            await FlushAsync(piece, output, cancellationToken);
        }
    }

    /// <summary>A duration has a hundredth of the length of the shortest frame as its smallest part.</summary>
    private static long FramesOf(Recording recording, ISampleReader reader) => (long)Math.Round(recording.Duration!.Value.TotalSeconds * reader.SampleRate);

    private static async Task FlushAsync(MemoryStream piece, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancellationToken);
        piece.SetLength(0);
    }
}
