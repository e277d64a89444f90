using System.Buffers.Binary;

namespace ContactCenter.Platform.Audio;

/// <summary>Reads the chunks of a RIFF file of the form WAVE.</summary>
internal static class WavHeader
{
    private const int HeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const int LeastFormat = 16;

    /// <param name="duration"><c>null</c>: there is no sound in it, or no rate.</param>
    /// <returns>Whether it is one that says how it sounds.</returns>
    public static bool TryRead(ReadOnlySpan<byte> content, out TimeSpan? duration)
    {
        duration = null;
        if (content.Length < HeaderBytes || !content.StartsWith("RIFF"u8) || !content[8..].StartsWith("WAVE"u8))
            return false;
        var bytesPerSecond = 0u;
        for (var rest = content[HeaderBytes..]; rest.Length >= ChunkHeaderBytes;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var body = rest[ChunkHeaderBytes..];
            var present = (int)Math.Min(size, (uint)body.Length);
            if (rest.StartsWith("fmt "u8) && present >= LeastFormat)
                bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(body[8..]);
            // Who writes as it comes does not know the size beforehand.
            if (rest.StartsWith("data"u8) && bytesPerSecond > 0 && present > 0)
                duration = TimeSpan.FromSeconds((double)present / bytesPerSecond);
            // Chunks begin at even places.
            rest = body[Math.Min(present + (present & 1), body.Length)..];
        }

        return bytesPerSecond > 0;
    }
}
