namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>Trains a <see cref="SoftmaxClassifier"/> step by step, so that other work may have its turn between two of them.</summary>
public sealed class SoftmaxTraining
{
    private const int MostSteps = 200;

    /// <summary>A step that changes less of the loss of one example is none.</summary>
    private const double FlatPerExample = 1e-5;

    private readonly int _classes;
    private readonly SoftmaxLoss _loss;
    private readonly Lbfgs _search;
    private int _steps;

    /// <param name="vectors">The examples; at least one.</param>
    /// <param name="labels">The class of each, from 0.</param>
    /// <param name="classes">How many there are; one without examples is never likely.</param>
    /// <param name="l2">
    /// Above 0: what is added to the sum of the examples' losses is half of this times the sum of all squared weights, biases apart. More keeps the
    /// classifier simpler.
    /// </param>
    public SoftmaxTraining(IReadOnlyList<float[]> vectors, IReadOnlyList<int> labels, int classes, double l2)
    {
        if (vectors.Count == 0 || vectors.Count != labels.Count)
            throw new ArgumentException("There is at least one example, and each has a class.", nameof(labels));
        if (labels.Any(label => label < 0 || label >= classes))
            throw new ArgumentOutOfRangeException(nameof(labels), "A class is numbered from 0, and less than their count.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(l2);
        _classes = classes;
        _loss = new(vectors, labels, classes, l2);
        _search = new(_loss.Of, new double[classes * _loss.RowLength], FlatPerExample * vectors.Count);
    }

    /// <summary>As far as it was trained.</summary>
    public SoftmaxClassifier Classifier => new(_classes, _loss.RowLength - 1, [.. _search.Point.Select(weight => (float)weight)]);

    /// <summary>Each step goes through all examples at least once.</summary>
    /// <returns><c>false</c>: there is nothing more to learn.</returns>
    public bool Step() => _steps++ < MostSteps && _search.Step();
}
