using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>Files that begin like a Whisper model in ggml form.</summary>
internal static class ModelFiles
{
    public const int English = 51_864;
    public const int Multilingual = 51_865;

    public static byte[] Of(int vocabulary = Multilingual, int layers = 6, int length = 5_000)
    {
        var file = new byte[length];
        for (var i = 0; i < length; i++)
            file[i] = (byte)(i * 31);
        BinaryPrimitives.WriteUInt32LittleEndian(file, 0x67676d6c);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), vocabulary);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(20), layers);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), 80);
        return file;
    }

    public static string Sha256(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
