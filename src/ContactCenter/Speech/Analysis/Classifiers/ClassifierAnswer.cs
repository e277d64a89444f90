using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>Reads a classifier that the transcriber has trained.</summary>
internal static class ClassifierAnswer
{
    /// <param name="json">The answer's bytes.</param>
    /// <param name="classes">How many it has.</param>
    /// <param name="dimension">How many numbers a vector has.</param>
    /// <exception cref="JsonException">It is another one, or none.</exception>
    public static SoftmaxClassifier Read(ReadOnlyMemory<byte> json, int classes, int dimension)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || TolerantJson.Number(root, "classes") != classes || TolerantJson.Number(root, "dimension") != dimension)
            throw new JsonException("it is no classifier of these classes");
        if (!root.TryGetProperty("weights", out var packed) || packed.ValueKind != JsonValueKind.String || !packed.TryGetBytesFromBase64(out var bytes))
            throw new JsonException("its weights are not in base64");
        var weights = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        return bytes.Length == sizeof(float) * classes * (dimension + 1) && Array.TrueForAll(weights, float.IsFinite)
            ? new(classes, dimension, [.. weights])
            : throw new JsonException("its weights are not as many numbers as it has");
    }
}
