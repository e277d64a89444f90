using ContactCenter.Transcriber.Classifiers;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Checks a request for a classifier.</summary>
internal static class ClassifierRequest
{
    /// <summary>The most examples of a request.</summary>
    public const int MostVectors = 50_000;

    /// <summary>The most weights of a classifier: its training keeps some twenty times as many.</summary>
    public const int MostWeights = 1 << 20;

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public static ClassifierWork Check(ClassifierBody body)
    {
        if (body.Vectors is not { Count: > 0 and <= MostVectors } packed)
            throw Wrong("vectors", $"vectors has 1 to {MostVectors} vectors.");
        float[][] vectors = [.. packed.Select(ClassifierBody.NumbersOf)];
        if (vectors[0] is [] || vectors.Any(vector => vector.Length != vectors[0].Length || !Array.TrueForAll(vector, float.IsFinite)))
            throw Wrong("vectors", "A vector is finite 32-bit numbers in base64, as many as in each other one.");
        var classes = body.Classes ?? 0;
        if (classes < 1 || (long)classes * (vectors[0].Length + 1) > MostWeights)
            throw Wrong("classes", $"classes is at least 1, and has at most {MostWeights} weights together.");
        if (body.Labels?.Count != vectors.Length || body.Labels.Any(label => label < 0 || label >= classes))
            throw Wrong("labels", "labels has the class of each vector, from 0.");
        return body.L2 is { } simplicity and > 0 and < double.PositiveInfinity
            ? new(vectors, body.Labels, classes, simplicity)
            : throw Wrong("l2", "l2 is a number above 0.");
    }

    private static RequestException Wrong(string field, string message) => new(StatusCodes.Status400BadRequest, "invalid_value", message, field);
}
