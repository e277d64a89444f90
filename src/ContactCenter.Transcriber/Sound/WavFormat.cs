namespace ContactCenter.Transcriber.Sound;

/// <summary>Reads WAV files of 16-bit PCM, 16 kHz, one channel: what the engines hear.</summary>
internal sealed class WavFormat : ISoundFormats
{
    /// <summary>The rate that the engines hear.</summary>
    public const int Rate = 16_000;

    /// <inheritdoc/>
    public ISampleReader Open(Stream source)
    {
        var header = WavHeader.Read(source);
        if (header is not { Encoding: WavHeader.Pcm, Bits: 16, Channels: 1, Rate: Rate })
        {
            var found = FormattableString.Invariant($"encoding {header.Encoding}, {header.Bits} bits, {header.Channels} channels, {header.Rate} Hz");
            throw new SoundException(FormattableString.Invariant($"The WAV file has {found}; 16-bit PCM of one channel at {Rate} Hz is read."));
        }

        return new WavReader(source, header);
    }
}
