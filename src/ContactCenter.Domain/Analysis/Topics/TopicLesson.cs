using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>Examples of topics as a classifier is trained with them.</summary>
/// <param name="Topics">What its classes are; <c>null</c>: none of the topics.</param>
/// <param name="Content">The class of an example is the place of its topic.</param>
public sealed record TopicLesson(ImmutableArray<string?> Topics, VectorLesson Content)
{
    /// <summary>Little: vectors have length 1, and examples are few.</summary>
    private const double Simplicity = .1;

    private const int FewestTopics = 2;

    /// <returns><c>null</c>: fewer than two topics have ten examples each.</returns>
    public static TopicLesson? Of(IReadOnlyList<TopicVector> examples)
    {
        var counts = examples.Select(example => example.Topic).OfType<string>().CountBy(topic => topic, StringComparer.Ordinal);
        if (counts.Count(topic => topic.Value >= TopicClassifier.FewestExamples) < FewestTopics)
            return null;
        // The same examples train the same classifier, in whichever order they come.
        ImmutableArray<string?> topics = [.. examples.Select(example => example.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ImmutableArray<int> labels = [.. examples.Select(example => topics.IndexOf(example.Topic))];
        return new(topics, new VectorLesson([.. examples.Select(example => example.Vector)], labels, topics.Length, Simplicity));
    }

    /// <param name="classifier">What was learned of it.</param>
    public TopicClassifier Learned(SoftmaxClassifier classifier) => new(Topics, classifier);
}
