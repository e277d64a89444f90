using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What a transcriber answers that is to train a classifier.</summary>
internal static class TrainedClassifier
{
    public static string AnswerTo(JsonElement asked)
    {
        float[][] vectors = [.. asked.GetProperty("vectors").EnumerateArray().Select(NumbersOf)];
        int[] labels = [.. asked.GetProperty("labels").EnumerateArray().Select(label => label.GetInt32())];
        var trained = new VectorLesson(vectors, labels, asked.GetProperty("classes").GetInt32(), asked.GetProperty("l2").GetDouble()).Learn();
        return new JsonObject
        {
            ["object"] = "classifier",
            ["classes"] = trained.Classes,
            ["dimension"] = trained.Dimension,
            ["weights"] = Convert.ToBase64String(MemoryMarshal.AsBytes(trained.Weights.AsSpan())),
        }.ToJsonString();
    }

    public static float[] NumbersOf(JsonElement packed) => MemoryMarshal.Cast<byte, float>(packed.GetBytesFromBase64()).ToArray();
}
