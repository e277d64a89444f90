using System.Buffers.Binary;

namespace ContactCenter.Transcriber.Api;

/// <summary>A vector in the OpenAI form.</summary>
/// <param name="Object">Always <c>embedding</c>.</param>
/// <param name="Index">The number of its text, from 0.</param>
/// <param name="Embedding">A list of numbers; or the same as 32-bit numbers, the lowest byte first, in base64.</param>
internal sealed record EmbeddingEntry(string Object, int Index, object Embedding)
{
    /// <summary>Writes one.</summary>
    public static EmbeddingEntry Of(float[] vector, int index, bool isPacked) => new("embedding", index, isPacked ? Packed(vector) : vector);

    private static string Packed(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        return Convert.ToBase64String(bytes);
    }
}
