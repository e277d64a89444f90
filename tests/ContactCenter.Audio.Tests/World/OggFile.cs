using System.Buffers.Binary;

namespace ContactCenter.Audio.Tests.World;

/// <summary>Writes Ogg pages one after the other.</summary>
internal sealed class OggFile
{
    private readonly List<byte> _bytes = [];
    private readonly Dictionary<uint, uint> _numbers = [];

    public byte[] Bytes => [.. _bytes];

    /// <summary>Where each page begins.</summary>
    public List<int> Pages { get; } = [];

    /// <summary>Adds a page of whole packets.</summary>
    public OggFile Page(IEnumerable<byte[]> packets, long granule, bool isFirst = false, bool isLast = false, uint stream = 7)
    {
        var whole = packets.ToList();
        return Page([.. whole.SelectMany(Lengths)], [.. whole.SelectMany(packet => packet)], granule, (isFirst ? 2 : 0) | (isLast ? 4 : 0), stream);
    }

    /// <summary>Adds pages of so many pieces of 255 bytes at most, whatever packets there are.</summary>
    public OggFile PagesOf(int pieces, IEnumerable<byte[]> packets, long granule)
    {
        var whole = packets.ToList();
        byte[] lengths = [.. whole.SelectMany(Lengths)];
        byte[] body = [.. whole.SelectMany(packet => packet)];
        for (var (at, begin) = (0, 0); at < lengths.Length; at += pieces)
        {
            var some = lengths[at..Math.Min(at + pieces, lengths.Length)];
            var length = some.Sum(piece => piece);
            var isContinued = at > 0 && lengths[at - 1] == 255;
            Page(some, body[begin..(begin + length)], at + pieces >= lengths.Length ? granule : -1, isContinued ? 1 : 0, 7);
            begin += length;
        }

        return this;
    }

    /// <param name="flags">1 its first packet is continued, 2 the stream begins, 4 it ends.</param>
    public OggFile Page(byte[] lengths, byte[] body, long granule, int flags, uint stream)
    {
        var number = _numbers.GetValueOrDefault(stream);
        _numbers[stream] = number + 1;
        var page = new byte[27 + lengths.Length + body.Length];
        "OggS"u8.CopyTo(page);
        page[5] = (byte)flags;
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(6), granule);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(14), stream);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(18), number);
        page[26] = (byte)lengths.Length;
        lengths.CopyTo(page, 27);
        body.CopyTo(page, 27 + lengths.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), Crc(page));
        Pages.Add(_bytes.Count);
        _bytes.AddRange(page);
        return this;
    }

    private static IEnumerable<byte> Lengths(byte[] packet) => [.. Enumerable.Repeat((byte)255, packet.Length / 255), (byte)(packet.Length % 255)];

    /// <summary>Bit by bit, as the standard has it.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = 0u;
        foreach (var value in bytes)
        {
            crc ^= (uint)value << 24;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 0x8000_0000) != 0 ? crc << 1 ^ 0x04C1_1DB7 : crc << 1;
        }

        return crc;
    }
}
