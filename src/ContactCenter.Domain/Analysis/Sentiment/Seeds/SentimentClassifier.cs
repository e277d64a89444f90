using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>Tells by its vector how something was meant, as it was learned from sentences of which that is known.</summary>
/// <param name="classifier">What was learned of the lesson.</param>
public sealed class SentimentClassifier(SoftmaxClassifier classifier)
{
    /// <summary>Weak: vectors have length 1, and sentences are few.</summary>
    private const double Simplicity = .1;

    private static readonly ImmutableArray<SentimentLabel> Labels = [SentimentLabel.Positive, SentimentLabel.Negative, SentimentLabel.Neutral];

    /// <summary>What is to be learned.</summary>
    /// <param name="seeds">At least one.</param>
    /// <param name="vectors">One for each, all of one model.</param>
    public static VectorLesson LessonOf(IReadOnlyList<SentimentSeed> seeds, IReadOnlyList<float[]> vectors) =>
        new(vectors, [.. seeds.Select(seed => Labels.IndexOf(seed.Label))], Labels.Length, Simplicity);

    /// <param name="vector">Of the same model.</param>
    public SentimentProbabilities Of(ReadOnlySpan<float> vector)
    {
        var likely = classifier.Probabilities(vector);
        return new(likely[0], likely[1], likely[2]);
    }
}
