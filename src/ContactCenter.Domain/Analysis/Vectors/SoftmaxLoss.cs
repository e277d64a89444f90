namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>
/// How wrong weights are on examples: the sum of minus the logarithm of the probability of each example's class, and what keeps the weights small.
/// </summary>
internal sealed class SoftmaxLoss
{
    private readonly double[][] _examples;
    private readonly IReadOnlyList<int> _labels;
    private readonly int _classes;
    private readonly double _l2;

    public SoftmaxLoss(VectorLesson lesson)
    {
        (_labels, _classes, _l2) = (lesson.Labels, lesson.Classes, lesson.Simplicity);
        RowLength = lesson.Vectors[0].Length + 1;
        // The last number of each is 1: the bias is a weight like the others then.
        _examples = [.. lesson.Vectors.Select(vector => (double[])[.. vector.Select(number => (double)number), 1])];
        foreach (var example in _examples)
            VectorMath.RequireSameLength(RowLength, example.Length);
    }

    /// <summary>The weights of a class and its bias.</summary>
    public int RowLength { get; }

    /// <param name="weights">A row for each class.</param>
    /// <param name="gradient">Filled; zeros when it comes.</param>
    public double Of(double[] weights, double[] gradient)
    {
        var loss = Penalty(weights, gradient);
        var scores = new double[_classes];
        for (var i = 0; i < _examples.Length; i++)
        {
            var example = _examples[i];
            for (var label = 0; label < _classes; label++)
                scores[label] = VectorMath.Dot(Row(weights, label), example);
            var own = scores[_labels[i]];
            loss += Softmax.Apply(scores) - own;
            for (var label = 0; label < _classes; label++)
                VectorMath.Add(Row(gradient, label), label == _labels[i] ? scores[label] - 1 : scores[label], example);
        }

        return loss;
    }

    private double Penalty(double[] weights, double[] gradient)
    {
        var squares = 0.0;
        for (var label = 0; label < _classes; label++)
        {
            var row = Row(weights, label)[..^1];
            squares += VectorMath.Dot(row, row);
            VectorMath.Add(Row(gradient, label)[..^1], _l2, row);
        }

        return _l2 / 2 * squares;
    }

    private Span<double> Row(double[] of, int label) => of.AsSpan(label * RowLength, RowLength);
}
