namespace ContactCenter.Audio.Opus;

/// <summary>What the first bytes of an Opus packet tell (RFC 6716, 3.1).</summary>
internal static class OpusPacket
{
    /// <summary>No packet is longer, 120 ms.</summary>
    public const int MostSamples = 5_760;

    /// <summary>How long it is, in samples of each channel; 0: it is none.</summary>
    public static int Samples(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty)
            return 0;
        var kind = packet[0] >> 3;
        // Speech has frames of 10 to 60 ms, what is between of 10 or 20 ms, music of 2.5 to 20 ms.
        var frame = kind switch
        {
            < 12 => (kind & 3) == 3 ? 2_880 : 480 << (kind & 3),
            < 16 => 480 << (kind & 1),
            _ => 120 << (kind & 3),
        };
        var frames = (packet[0] & 3) switch
        {
            0 => 1,
            3 => packet.Length > 1 ? packet[1] & 0x3F : 0,
            _ => 2,
        };
        return frame * frames <= MostSamples ? frame * frames : 0;
    }
}
