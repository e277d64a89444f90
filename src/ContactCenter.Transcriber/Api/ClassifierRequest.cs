using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Checks a request for a classifier.</summary>
internal static class ClassifierRequest
{
    /// <summary>The most weights of a classifier: its training keeps some twenty times as many.</summary>
    public const int MostWeights = 1 << 20;

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public static VectorLesson Check(ClassifierBody body)
    {
        var vectors = PackedVectors.Check(body.Vectors);
        var classes = body.Classes ?? 0;
        if (classes < 1 || (long)classes * (vectors[0].Length + 1) > MostWeights)
            throw RequestException.OfField("classes", $"classes is at least 1, and has at most {MostWeights} weights together.");
        if (body.Labels?.Count != vectors.Length || body.Labels.Any(label => label < 0 || label >= classes))
            throw RequestException.OfField("labels", "labels has the class of each vector, from 0.");
        return body.L2 is { } simplicity and > 0 and < double.PositiveInfinity
            ? new(vectors, body.Labels, classes, simplicity)
            : throw RequestException.OfField("l2", "l2 is a number above 0.");
    }
}

/// <summary>A request for a classifier, as it comes.</summary>
/// <param name="Vectors">The examples.</param>
/// <param name="Labels">The class of each, from 0.</param>
/// <param name="Classes">How many there are.</param>
/// <param name="L2">Above 0: how simple the classifier is kept.</param>
internal sealed record ClassifierBody(IReadOnlyList<byte[]?>? Vectors, IReadOnlyList<int>? Labels, int? Classes, double? L2);
