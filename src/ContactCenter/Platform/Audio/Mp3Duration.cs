using ContactCenter.Audio.Mp3;

namespace ContactCenter.Platform.Audio;

/// <summary>Reads how long an MPEG audio stream of layer III lasts, frame by frame.</summary>
internal static class Mp3Duration
{
    private const int TagHeaderBytes = 10;

    /// <summary>Two bytes that begin a frame occur anywhere; so many frames in a row do not.</summary>
    private const int LeastFrames = 2;

    /// <returns>Whether it is one, from its first frame on, which may follow a tag.</returns>
    public static bool TryRead(ReadOnlySpan<byte> content, out TimeSpan? duration)
    {
        var (frames, seconds) = (0, 0.0);
        for (var rest = content[TagBytes(content)..]; Mp3Header.Read(rest) is { } frame; frames++)
        {
            seconds += (double)frame.Samples / frame.SampleRate;
            rest = rest[Math.Min(frame.FrameBytes, rest.Length)..];
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
}
