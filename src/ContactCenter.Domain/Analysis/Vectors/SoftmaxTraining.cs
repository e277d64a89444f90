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

    public SoftmaxTraining(VectorLesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        if (lesson.Vectors.Count == 0 || lesson.Vectors.Count != lesson.Labels.Count)
            throw new ArgumentException("There is at least one example, and each has a class.", nameof(lesson));
        if (lesson.Labels.Any(label => label < 0 || label >= lesson.Classes))
            throw new ArgumentOutOfRangeException(nameof(lesson), "A class is numbered from 0, and less than their count.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lesson.Simplicity, nameof(lesson));
        _classes = lesson.Classes;
        _loss = new(lesson);
        _search = new(_loss.Of, new double[_classes * _loss.RowLength], FlatPerExample * lesson.Vectors.Count);
    }

    /// <summary>As far as it was trained.</summary>
    public SoftmaxClassifier Classifier => new(_classes, _loss.RowLength - 1, [.. _search.Point.Select(weight => (float)weight)]);

    /// <summary>Each step goes through all examples at least once.</summary>
    /// <returns><c>false</c>: there is nothing more to learn.</returns>
    public bool Step() => _steps++ < MostSteps && _search.Step();
}
