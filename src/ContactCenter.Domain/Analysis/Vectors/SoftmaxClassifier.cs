namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>
/// Tells how likely a text belongs to each class (multinomial logistic regression). The same examples in the same order train the same classifier.
/// </summary>
/// <param name="Classes">How many there are.</param>
/// <param name="Dimension">How many numbers a vector has.</param>
/// <param name="Weights">A row for each class: a weight for each number of a vector, and at last its bias.</param>
public sealed record SoftmaxClassifier(int Classes, int Dimension, ImmutableArray<float> Weights)
{
    private const int MostSteps = 200;

    /// <summary>A step that changes less of the loss of one example is none.</summary>
    private const double FlatPerExample = 1e-5;

    private int RowLength => Dimension + 1;

    /// <param name="vectors">The examples; at least one.</param>
    /// <param name="labels">The class of each, from 0.</param>
    /// <param name="classes">How many there are; one without examples is never likely.</param>
    /// <param name="l2">
    /// Above 0: what is added to the sum of the examples' losses is half of this times the sum of all squared weights, biases apart. More keeps the
    /// classifier simpler.
    /// </param>
    public static SoftmaxClassifier Train(IReadOnlyList<float[]> vectors, IReadOnlyList<int> labels, int classes, double l2)
    {
        if (vectors.Count == 0 || vectors.Count != labels.Count)
            throw new ArgumentException("There is at least one example, and each has a class.", nameof(labels));
        if (labels.Any(label => label < 0 || label >= classes))
            throw new ArgumentOutOfRangeException(nameof(labels), "A class is numbered from 0, and less than their count.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(l2);
        var loss = new SoftmaxLoss(vectors, labels, classes, l2);
        var weights = Lbfgs.Minimise(loss.Of, new double[classes * loss.RowLength], MostSteps, FlatPerExample * vectors.Count);
        return new(classes, loss.RowLength - 1, [.. weights.Select(weight => (float)weight)]);
    }

    /// <returns>How likely each class is, 0 to 1; together 1.</returns>
    public ImmutableArray<double> Probabilities(ReadOnlySpan<float> vector)
    {
        VectorMath.RequireSameLength(Dimension, vector.Length);
        var scores = new double[Classes];
        for (var label = 0; label < Classes; label++)
        {
            var row = Weights.AsSpan().Slice(label * RowLength, RowLength);
            scores[label] = VectorMath.Dot(row[..Dimension], vector) + row[Dimension];
        }

        Softmax.Apply(scores);
        return [.. scores];
    }
}
