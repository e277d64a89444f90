using System.Buffers.Binary;

namespace ContactCenter.Audio.Formats;

/// <summary>The boxes that an MP4 file is made of. One of them, the index, says where in another the sound is.</summary>
internal static class Mp4Boxes
{
    private const int HeaderBytes = 8;
    private const int LongHeaderBytes = 16;

    /// <returns>Whether an MP4 file begins so.</returns>
    public static bool AreIn(ReadOnlySpan<byte> begin) => begin.Length > HeaderBytes && begin[4..].StartsWith("ftyp"u8);

    /// <summary>
    /// Whether the sound stands before the index, as recorders write it that learn the index last. Who reads forwards then gets to know too
    /// late where the sound was.
    /// </summary>
    /// <param name="begin">The file's first bytes.</param>
    public static bool HasIndexLast(ReadOnlySpan<byte> begin)
    {
        while (begin.Length >= HeaderBytes && !begin[4..].StartsWith("moov"u8))
        {
            if (begin[4..].StartsWith("mdat"u8))
                return true;
            ulong size = BinaryPrimitives.ReadUInt32BigEndian(begin);
            if (size == 1 && begin.Length >= LongHeaderBytes)
                size = BinaryPrimitives.ReadUInt64BigEndian(begin[HeaderBytes..]);
            if (size < HeaderBytes || size > (ulong)begin.Length)
                return false;
            begin = begin[(int)size..];
        }

        return false;
    }
}
