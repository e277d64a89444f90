namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>
/// Tells how likely a text belongs to each class (multinomial logistic regression). The same examples in the same order train the same classifier.
/// </summary>
/// <param name="Classes">How many there are.</param>
/// <param name="Dimension">How many numbers a vector has.</param>
/// <param name="Weights">A row for each class: a weight for each number of a vector, and at last its bias.</param>
public sealed record SoftmaxClassifier(int Classes, int Dimension, ImmutableArray<float> Weights)
{
    private int RowLength => Dimension + 1;

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
