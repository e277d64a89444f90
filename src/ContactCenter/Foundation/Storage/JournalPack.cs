using System.Buffers.Binary;
using System.IO.Compression;

namespace ContactCenter.Foundation.Storage;

/// <summary>
/// How the entries of a row stand on disk: their length, then all of them compressed. Calls are so much alike that a seventh is
/// left; to write the rest, and to copy it to its place later, would take longer than the compression does.
/// </summary>
internal sealed class JournalPack
{
    private const int LengthPrefix = sizeof(int);
    private const int Fastest = 0;

    /// <summary>256 KiB: an entry finds its like in those of the same commit.</summary>
    private const int WindowBits = 18;

    private byte[] _packed = [];

    /// <returns>Good until the next call.</returns>
    public ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> entries)
    {
        var most = LengthPrefix + BrotliEncoder.GetMaxCompressedLength(entries.Length);
        if (_packed.Length < most)
            _packed = new byte[most];
        BinaryPrimitives.WriteInt32LittleEndian(_packed, entries.Length);
        if (!BrotliEncoder.TryCompress(entries, _packed.AsSpan(LengthPrefix), out var written, Fastest, WindowBits))
            throw new InvalidOperationException("The entries of a row could not be compressed.");
        return _packed.AsSpan(0, LengthPrefix + written);
    }

    /// <returns>The entries; <c>null</c>: they were not packed like this.</returns>
    public static byte[]? Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < LengthPrefix || BinaryPrimitives.ReadInt32LittleEndian(packed) is var length && length < 0)
            return null;
        var entries = new byte[length];
        return BrotliDecoder.TryDecompress(packed[LengthPrefix..], entries, out var written) && written == length ? entries : null;
    }
}
