using System.Buffers.Binary;
using System.Text.Json;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Reads vectors in the OpenAI form, packed in base64.</summary>
internal static class EmbeddingAnswer
{
    /// <param name="json">The answer's bytes.</param>
    /// <param name="count">How many vectors were asked for.</param>
    /// <exception cref="JsonException">It has not all of them, or something else.</exception>
    public static SentenceEmbeddings Read(ReadOnlyMemory<byte> json, int count)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || TolerantJson.Text(root, "model") is not { } model)
            throw new JsonException("it names no model");
        var vectors = new float[count][];
        foreach (var entry in TolerantJson.Objects(root, "data"))
        {
            if (TolerantJson.Number(entry, "index") is not { } index || index < 0 || index >= count)
                throw new JsonException("a vector is of no text");
            vectors[(int)index] = VectorOf(entry);
        }

        return Array.TrueForAll(vectors, vector => vector is not null && vector.Length == vectors[0].Length)
            ? new(model, [.. vectors])
            : throw new JsonException("a text has no vector, or one of another length");
    }

    private static float[] VectorOf(JsonElement entry)
    {
        if (!entry.TryGetProperty("embedding", out var packed) || packed.ValueKind != JsonValueKind.String || !packed.TryGetBytesFromBase64(out var bytes))
            throw new JsonException("a vector is not in base64");
        var vector = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        return vector.Length > 0 && Array.TrueForAll(vector, float.IsFinite) ? vector : throw new JsonException("a vector has no numbers");
    }
}
