namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>Examples of classes, as a classifier is trained with them.</summary>
/// <param name="Vectors">The examples: at least one, all of one length.</param>
/// <param name="Labels">The class of each, from 0.</param>
/// <param name="Classes">How many there are; one without examples is never likely.</param>
/// <param name="Simplicity">
/// Above 0: what is added to the sum of the examples' losses is half of this times the sum of all squared weights, biases apart. More keeps the classifier
/// simpler.
/// </param>
public sealed record VectorLesson(IReadOnlyList<float[]> Vectors, IReadOnlyList<int> Labels, int Classes, double Simplicity)
{
    /// <summary>Learns it here and now, as measurements do; a server has it learned elsewhere.</summary>
    public SoftmaxClassifier Learn()
    {
        var training = new SoftmaxTraining(this);
        var isLearning = true;
        while (isLearning)
            isLearning = training.Step();
        return training.Classifier;
    }
}
