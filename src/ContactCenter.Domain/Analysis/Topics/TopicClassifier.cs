using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>A classifier that was trained with examples of topics.</summary>
/// <param name="Topics">What its classes are; <c>null</c>: none of the topics.</param>
/// <param name="Classifier">Of the model that the examples' vectors are of.</param>
public sealed record TopicClassifier(ImmutableArray<string?> Topics, SoftmaxClassifier Classifier)
{
    /// <summary>So many examples a topic needs before a classifier is better than the middle of the examples.</summary>
    public const int FewestExamples = 10;

    /// <summary>Trains one here and now, as measurements do; a server has it trained elsewhere (<see cref="TopicLesson"/>).</summary>
    /// <returns><c>null</c>: fewer than two topics have ten examples each.</returns>
    public static TopicClassifier? Train(IReadOnlyList<TopicVector> examples) => TopicLesson.Of(examples) is { } lesson
        ? lesson.Learned(lesson.Content.Learn())
        : null;
}
