using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>Tells by its vector how something was meant, as it was learned from sentences of which that is known.</summary>
public sealed class SentimentClassifier
{
    /// <summary>Weak: vectors have length 1, and sentences are few.</summary>
    private const double Simplicity = .1;

    private static readonly ImmutableArray<SentimentLabel> Labels = [SentimentLabel.Positive, SentimentLabel.Negative, SentimentLabel.Neutral];

    private readonly SoftmaxClassifier _classifier;

    private SentimentClassifier(SoftmaxClassifier classifier) => _classifier = classifier;

    /// <param name="seeds">At least one.</param>
    /// <param name="vectors">One for each, all of one model.</param>
    public static SentimentClassifier Train(IReadOnlyList<SentimentSeed> seeds, IReadOnlyList<float[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        return new(SoftmaxClassifier.Train(vectors, [.. seeds.Select(seed => Labels.IndexOf(seed.Label))], Labels.Length, Simplicity));
    }

    /// <param name="vector">Of the same model.</param>
    public SentimentProbabilities Of(ReadOnlySpan<float> vector)
    {
        var likely = _classifier.Probabilities(vector);
        return new(likely[0], likely[1], likely[2]);
    }
}
