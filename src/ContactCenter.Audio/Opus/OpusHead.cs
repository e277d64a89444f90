using System.Buffers.Binary;

namespace ContactCenter.Audio.Opus;

/// <summary>The first packet of an Opus stream (RFC 7845).</summary>
/// <param name="Channels">1 or 2.</param>
/// <param name="PreSkip">Samples before the sound.</param>
/// <param name="Gain">How much louder the sound is meant to be, in decibels times 256.</param>
internal readonly record struct OpusHead(int Channels, int PreSkip, short Gain)
{
    /// <summary>Samples a second of each channel, by which Opus counts whatever was coded.</summary>
    public const int SampleRate = 48_000;

    private const int LeastBytes = 19;

    /// <returns><c>null</c>: it is none, or one of more channels than two, which are coded as several streams.</returns>
    public static OpusHead? Read(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < LeastBytes || !packet.StartsWith("OpusHead"u8))
            return null;
        var (version, channels, family) = (packet[8], packet[9], packet[18]);
        var isKnown = version < 16 && channels is 1 or 2 && family == 0;
        return isKnown
            ? new(channels, BinaryPrimitives.ReadUInt16LittleEndian(packet[10..]), BinaryPrimitives.ReadInt16LittleEndian(packet[16..]))
            : null;
    }
}
