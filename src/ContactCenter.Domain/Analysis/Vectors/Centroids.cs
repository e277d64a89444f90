namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>The middle of each class of examples. A text belongs to the class whose middle points most nearly in its direction.</summary>
public sealed class Centroids
{
    private readonly float[]? _mean;
    private readonly ImmutableArray<float[]?> _middles;

    private Centroids(float[]? mean, ImmutableArray<float[]?> middles) => (_mean, _middles) = (mean, middles);

    /// <param name="vectors">The examples; none is allowed.</param>
    /// <param name="labels">The class of each, from 0.</param>
    /// <param name="classes">How many there are.</param>
    /// <param name="isCentred">
    /// Whether all is seen from the mean of the examples, which thresholds need where a model's vectors all lie close together.
    /// </param>
    public static Centroids Of(IReadOnlyList<float[]> vectors, IReadOnlyList<int> labels, int classes, bool isCentred = false)
    {
        if (vectors.Count != labels.Count)
            throw new ArgumentException("Each example has a class.", nameof(labels));
        if (labels.Any(label => label < 0 || label >= classes))
            throw new ArgumentOutOfRangeException(nameof(labels), "A class is numbered from 0, and less than their count.");
        var mean = isCentred && vectors.Count > 0 ? VectorMath.Mean(vectors) : null;
        var groups = vectors.Zip(labels).ToLookup(example => example.Second, example => example.First);
        return new(mean, [.. Enumerable.Range(0, classes).Select(label => MiddleOf([.. groups[label]], mean))]);
    }

    /// <returns>The cosine to each class, −1 to 1; <c>null</c>: it has no examples.</returns>
    public ImmutableArray<double?> Cosines(ReadOnlySpan<float> vector)
    {
        var seen = _mean is null ? [.. vector] : VectorMath.Centred(vector, _mean);
        return [.. _middles.Select(middle => middle is null ? (double?)null : VectorMath.Cosine(seen, middle))];
    }

    /// <returns>The nearest class, and the cosine to it; of equally near ones the first. <c>null</c>: no class has examples.</returns>
    public (int Label, double Cosine)? Nearest(ReadOnlySpan<float> vector)
    {
        (int Label, double Cosine)? nearest = null;
        var cosines = Cosines(vector);
        for (var label = 0; label < cosines.Length; label++)
        {
            if (cosines[label] is { } cosine && (nearest is not { } best || cosine > best.Cosine))
                nearest = (label, cosine);
        }

        return nearest;
    }

    private static float[]? MiddleOf(float[][] examples, float[]? mean)
    {
        if (examples.Length == 0)
            return null;
        var middle = VectorMath.Mean(examples);
        return mean is null ? middle : VectorMath.Centred(middle, mean);
    }
}
