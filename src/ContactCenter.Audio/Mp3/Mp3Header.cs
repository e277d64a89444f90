namespace ContactCenter.Audio.Mp3;

/// <summary>The four bytes before each frame of an MP3 stream: MPEG audio of version 1, 2 or 2.5, layer III, with a bit rate.</summary>
/// <param name="Version">0 is 2.5, 2 is 2, 3 is 1, as it is written.</param>
/// <param name="SampleRate">Frames of samples a second.</param>
/// <param name="BitRate">Bits a second.</param>
/// <param name="Bits">The four bytes.</param>
public readonly record struct Mp3Header(int Version, int SampleRate, int BitRate, uint Bits)
{
    /// <summary>How many bytes the header has.</summary>
    public const int Bytes = 4;

    /// <summary>No frame is longer: 320 kbit/s at 32 kHz.</summary>
    public const int MostFrameBytes = 1_441;

    private static readonly int[] SampleRates = [44_100, 48_000, 32_000];

    /// <summary>Kilobits a second of version 1, and of the later ones.</summary>
    private static readonly int[] BitRates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] LowBitRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    /// <summary>Whether it is MPEG 1, and not one of the later versions with lower sample rates.</summary>
    public bool IsVersion1 => Version == 3;

    /// <summary>3 is one channel, 0 to 2 are two.</summary>
    public int Mode => Field(6, 3);

    /// <summary>1 or 2.</summary>
    public int Channels => Mode == 3 ? 1 : 2;

    /// <summary>Whether a checksum of two bytes follows.</summary>
    public bool HasCrc => Field(16, 1) == 0;

    /// <summary>Samples of each channel.</summary>
    public int Samples => IsVersion1 ? 1_152 : 576;

    /// <summary>All bytes of the frame, with these.</summary>
    public int FrameBytes => (Samples / 8 * BitRate / SampleRate) + Field(9, 1);

    /// <summary>What stands between these bytes, or the checksum, and the coded sound.</summary>
    public int SideBytes => (IsVersion1, Channels) switch
    {
        (true, 2) => 32,
        (false, 1) => 9,
        _ => 17,
    };

    /// <returns><c>null</c>: no frame begins so.</returns>
    public static Mp3Header? Read(ReadOnlySpan<byte> at)
    {
        if (at.Length < Bytes || at[0] != 0xFF || (at[1] & 0xE0) != 0xE0)
            return null;
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(at);
        var header = new Mp3Header(0, 0, 0, bits);
        var (version, layer, bitRate, rate) = (header.Field(19, 3), header.Field(17, 3), header.Field(12, 15), header.Field(10, 3));
        var isKnown = version != 1 && layer == 1 && bitRate is > 0 and < 15 && rate != 3;
        if (!isKnown)
            return null;
        // Version 2 has half the rates of version 1, version 2.5 a quarter.
        var sampleRate = SampleRates[rate] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        return new(version, sampleRate, 1_000 * (version == 3 ? BitRates : LowBitRates)[bitRate], bits);
    }

    /// <summary>Whether frames with these headers can be of one stream. The bit rate may change, and so may the channels.</summary>
    public bool GoesWith(Mp3Header other) => (Version, SampleRate) == (other.Version, other.SampleRate);

    /// <summary>A number within the bits.</summary>
    public int Field(int shift, int mask) => (int)(Bits >> shift) & mask;
}
