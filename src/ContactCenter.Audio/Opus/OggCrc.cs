namespace ContactCenter.Audio.Opus;

/// <summary>The checksum of an Ogg page: polynomial 04C11DB7, highest bit first, begun with 0.</summary>
internal static class OggCrc
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Step((uint)value << 24, bits: 8))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = 0u;
        foreach (var value in bytes)
            crc = crc << 8 ^ Table[crc >> 24 ^ value];
        return crc;
    }

    private static uint Step(uint crc, int bits)
    {
        for (; bits > 0; bits--)
            crc = crc << 1 ^ ((crc & 0x8000_0000) != 0 ? 0x04C1_1DB7u : 0);
        return crc;
    }
}
