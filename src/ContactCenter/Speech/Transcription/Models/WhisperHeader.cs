using System.Buffers.Binary;

namespace ContactCenter.Speech.Transcription.Models;

/// <summary>The first bytes of a Whisper model in ggml form: enough to tell it from any other file, what it serves, and how large its network is.</summary>
/// <param name="Vocabulary">How many tokens it knows.</param>
/// <param name="Layers">How many layers hear: 4 in tiny, 6 in base, 12 in small, 24 in medium, 32 in large.</param>
internal readonly record struct WhisperHeader(int Vocabulary, int Layers)
{
    /// <summary>Models for English alone have one token less.</summary>
    private const int Multilingual = 51_865;

    private const uint Magic = 0x67676d6c;
    private const int Size = 48;
    private const int VocabularyAt = 4;
    private const int LayersAt = 20;
    private const int MelsAt = 40;
    private const int LeastVocabulary = 51_864;
    private const int GreatestVocabulary = 51_900;

    /// <summary>Whether it knows more than English.</summary>
    public bool IsMultilingual => Vocabulary >= Multilingual;

    /// <returns><c>null</c>: the file is no Whisper model, or cannot be read.</returns>
    public static WhisperHeader? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> bytes = stackalloc byte[Size];
            return file.ReadAtLeast(bytes, Size, throwOnEndOfStream: false) < Size ? null : Parse(bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static WhisperHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        var vocabulary = BinaryPrimitives.ReadInt32LittleEndian(bytes[VocabularyAt..]);
        var isWhisper = BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Magic
            && vocabulary is >= LeastVocabulary and <= GreatestVocabulary
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[MelsAt..]) is 80 or 128;
        return isWhisper ? new(vocabulary, BinaryPrimitives.ReadInt32LittleEndian(bytes[LayersAt..])) : null;
    }
}
