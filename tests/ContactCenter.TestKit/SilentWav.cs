using System.Buffers.Binary;

namespace ContactCenter.TestKit;

/// <summary>Silence as a WAV file of one channel: 16 bits, 8 kHz.</summary>
public static class SilentWav
{
    private const int Rate = 8_000;
    private const int HeaderLength = 44;

    public static byte[] Of(double seconds)
    {
        var samples = (int)(seconds * Rate) * sizeof(short);
        var wav = new byte[HeaderLength + samples];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), Rate * sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 16);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples);
        return wav;
    }
}
