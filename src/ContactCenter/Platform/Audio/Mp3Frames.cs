namespace ContactCenter.Platform.Audio;

/// <summary>Reads the frames of an MPEG audio stream of layer III.</summary>
internal static class Mp3Frames
{
    private const int HeaderBytes = 4;
    private const int TagHeaderBytes = 10;

    /// <summary>Two bytes that begin a frame occur anywhere; so many frames in a row do not.</summary>
    private const int LeastFrames = 2;

    /// <summary>Kilobits per second by number, of version 1 and of the later ones.</summary>
    private static readonly int[] BitRates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] LowBitRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] SampleRates = [44_100, 48_000, 32_000];

    /// <returns>Whether it is one, from its first frame on, which may follow a tag.</returns>
    public static bool TryRead(ReadOnlySpan<byte> content, out TimeSpan? duration)
    {
        var (frames, seconds) = (0, 0.0);
        for (var rest = content[TagBytes(content)..]; FrameOf(rest) is { } frame; frames++)
        {
            seconds += frame.Seconds;
            rest = rest[Math.Min(frame.Bytes, rest.Length)..];
        }

        duration = frames > 0 ? TimeSpan.FromSeconds(seconds) : null;
        return frames >= LeastFrames;
    }

    /// <summary>The bytes of an ID3v2 tag, whose size has seven bits a byte.</summary>
    private static int TagBytes(ReadOnlySpan<byte> content)
    {
        if (content.Length < TagHeaderBytes || !content.StartsWith("ID3"u8))
            return 0;
        var size = (content[6] & 0x7F) << 21 | (content[7] & 0x7F) << 14 | (content[8] & 0x7F) << 7 | content[9] & 0x7F;
        return Math.Min(TagHeaderBytes + size, content.Length);
    }

    private static (int Bytes, double Seconds)? FrameOf(ReadOnlySpan<byte> content)
    {
        if (content.Length < HeaderBytes || content[0] != 0xFF || (content[1] & 0xE0) != 0xE0)
            return null;
        var (version, layer, bits, rate, padding) =
            (content[1] >> 3 & 3, content[1] >> 1 & 3, content[2] >> 4, content[2] >> 2 & 3, content[2] >> 1 & 1);
        var isKnown = version != 1 && layer == 1 && bits is > 0 and < 15 && rate != 3;
        if (!isKnown)
            return null;
        var isFirst = version == 3;
        // Version 2 has half the rates of version 1, version 2.5 a quarter.
        var samplesPerSecond = SampleRates[rate] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        var samples = isFirst ? 1_152 : 576;
        var bytes = samples / 8 * 1_000 * (isFirst ? BitRates : LowBitRates)[bits] / samplesPerSecond + padding;
        return (bytes, (double)samples / samplesPerSecond);
    }
}
