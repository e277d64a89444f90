using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>A classifier that was trained with examples of topics.</summary>
/// <param name="Topics">What its classes are; <c>null</c>: none of the topics.</param>
/// <param name="Classifier">Of the model that the examples' vectors are of.</param>
public sealed record TopicClassifier(ImmutableArray<string?> Topics, SoftmaxClassifier Classifier)
{
    /// <summary>So many examples a topic needs before a classifier is better than the middle of the examples.</summary>
    public const int FewestExamples = 10;

    private const int FewestTopics = 2;

    /// <summary>Weak: vectors have length 1, and examples are few.</summary>
    private const double Simplicity = .1;

    /// <returns><c>null</c>: fewer than two topics have ten examples each.</returns>
    public static TopicClassifier? Train(IReadOnlyList<TopicVector> examples)
    {
        var counts = examples.Select(example => example.Topic).OfType<string>().CountBy(topic => topic, StringComparer.Ordinal);
        if (counts.Count(topic => topic.Value >= FewestExamples) < FewestTopics)
            return null;
        // The same examples train the same classifier, in whichever order they come.
        ImmutableArray<string?> topics = [.. examples.Select(example => example.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var labels = examples.Select(example => topics.IndexOf(example.Topic)).ToList();
        return new(topics, SoftmaxClassifier.Train([.. examples.Select(example => example.Vector)], labels, topics.Length, Simplicity));
    }
}
