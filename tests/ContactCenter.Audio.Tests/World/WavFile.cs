using System.Buffers.Binary;

namespace ContactCenter.Audio.Tests.World;

/// <summary>A WAV file as somebody writes it, rightly or wrongly.</summary>
internal sealed record WavFile(byte[] Data)
{
    private static readonly byte[] RestOfGuid = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>1 linear, 3 float, 6 A-law, 7 mu-law.</summary>
    public int Code { get; init; } = 1;

    public int Channels { get; init; } = 1;

    public int Rate { get; init; } = 8_000;

    public int Bits { get; init; } = 16;

    /// <summary><c>null</c>: what follows from the others.</summary>
    public int? FrameBytes { get; init; }

    public uint? DataSize { get; init; }

    public bool IsExtensible { get; init; }

    /// <summary>Chunks before the format.</summary>
    public byte[] First { get; init; } = [];

    /// <summary>Chunks before the samples.</summary>
    public byte[] Between { get; init; } = [];

    /// <summary>Chunks behind the samples.</summary>
    public byte[] Last { get; init; } = [];

    public byte[] Bytes =>
    [
        .. "RIFF"u8, .. Int32((uint)(36 + Data.Length)), .. "WAVE"u8, .. First, .. Chunk("fmt ", Format), .. Between,
        .. "data"u8, .. Int32(DataSize ?? (uint)Data.Length), .. Data, .. Last,
    ];

    public byte[] Format
    {
        get
        {
            var frameBytes = FrameBytes ?? Channels * ((Bits + 7) / 8);
            byte[] format = [.. Int16(IsExtensible ? 0xFFFE : Code), .. Int16(Channels), .. Int32((uint)Rate), .. Int32((uint)(Rate * frameBytes)),
                .. Int16(frameBytes), .. Int16(Bits)];
            return IsExtensible ? [.. format, .. Int16(22), .. Int16(Bits), .. Int32(0), .. Int16(Code), .. RestOfGuid] : format;
        }
    }

    public static byte[] Chunk(string name, byte[] content) =>
        [.. name.Select(letter => (byte)letter), .. Int32((uint)content.Length), .. content, .. new byte[content.Length % 2]];

    /// <summary>Sound of 16 bits.</summary>
    public static WavFile Of(float[] samples, int channels = 1, int rate = 8_000) =>
        new([.. samples.SelectMany(sample => Int16((short)Math.Clamp(MathF.Round(sample * 32_768), -32_768, 32_767)))]) { Channels = channels, Rate = rate };

    public static byte[] Int16(int value) => [(byte)value, (byte)(value >> 8)];

    public static byte[] Int32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
