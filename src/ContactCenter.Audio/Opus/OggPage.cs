using System.Buffers.Binary;

namespace ContactCenter.Audio.Opus;

/// <summary>A page of an Ogg file: bytes of packets of one stream, with their lengths (RFC 3533).</summary>
internal sealed class OggPage
{
    /// <summary>What stands before the lengths.</summary>
    public const int HeaderBytes = 27;

    private const int CrcAt = 22;

    private readonly byte[] _bytes = new byte[HeaderBytes + 255 + (255 * 255)];

    /// <summary>Its first packet began on the page before.</summary>
    public bool IsContinued => (_bytes[5] & 1) != 0;

    /// <summary>A stream begins.</summary>
    public bool IsFirst => (_bytes[5] & 2) != 0;

    /// <summary>A stream ends.</summary>
    public bool IsLast => (_bytes[5] & 4) != 0;

    /// <summary>Samples of the stream up to the last packet that ends here; -1: none does.</summary>
    public long Granule => BinaryPrimitives.ReadInt64LittleEndian(_bytes.AsSpan(6));

    /// <summary>Which stream it is of.</summary>
    public uint Stream => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(14));

    /// <summary>Its number in the stream.</summary>
    public uint Number => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(18));

    /// <summary>Lengths of pieces of packets; a packet ends with the first that is not 255.</summary>
    public ReadOnlySpan<byte> Lengths => _bytes.AsSpan(HeaderBytes, _bytes[26]);

    /// <summary>The pieces, one after the other.</summary>
    public ReadOnlyMemory<byte> Body => _bytes.AsMemory(HeaderBytes + _bytes[26], BodyBytes);

    private int BodyBytes
    {
        get
        {
            var sum = 0;
            foreach (var length in Lengths)
                sum += length;
            return sum;
        }
    }

    /// <summary>Makes it another page.</summary>
    /// <returns>Whether a whole page with the right checksum was there; what was there is taken in any case.</returns>
    public bool TryRead(Formats.ByteSource source)
    {
        if (source.Read(_bytes.AsSpan(0, HeaderBytes)) < HeaderBytes || source.Read(_bytes.AsSpan(HeaderBytes, _bytes[26])) < _bytes[26])
            return false;
        var bytes = HeaderBytes + _bytes[26] + BodyBytes;
        if (source.Read(_bytes.AsSpan(HeaderBytes + _bytes[26], BodyBytes)) < BodyBytes)
            return false;
        var crc = _bytes.AsSpan(CrcAt, sizeof(uint));
        var wanted = BinaryPrimitives.ReadUInt32LittleEndian(crc);
        crc.Clear();
        return OggCrc.Of(_bytes.AsSpan(0, bytes)) == wanted;
    }
}
