using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.AfterCall.Topics;

/// <summary>The newest training with examples of topics.</summary>
/// <param name="Number">Of the newest classifier, from 1; 0: there was none yet.</param>
/// <param name="Basis">By which it is seen whether the examples are still those.</param>
/// <param name="Model">Of the examples' vectors.</param>
/// <param name="At">When.</param>
internal sealed record StoredTraining(long Number, string Basis, string Model, DateTimeOffset At)
{
    /// <summary><c>null</c>: there are too few examples, or one of them has gone.</summary>
    public TopicClassifier? Classifier { get; init; }

    /// <summary><c>null</c>: there are no labels, or an example has gone.</summary>
    public TopicAgreement? Agreement { get; init; }

    /// <summary>What the classifier has learned, four bytes a number.</summary>
    public static byte[] BytesOf(TopicClassifier classifier) => MemoryMarshal.AsBytes(classifier.Classifier.Weights.AsSpan()).ToArray();

    /// <param name="topics">Of the classes; empty: none of the topics.</param>
    /// <param name="weights">As <see cref="BytesOf"/> has made them.</param>
    public static TopicClassifier ClassifierOf(IReadOnlyList<string> topics, byte[] weights)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(weights).ToArray();
        return new([.. topics.Select(topic => topic.Length == 0 ? null : topic)], new(topics.Count, (numbers.Length / topics.Count) - 1, [.. numbers]));
    }

    /// <returns>As <see cref="ClassifierOf"/> takes them.</returns>
    public static ImmutableArray<string> TopicsOf(TopicClassifier classifier) => [.. classifier.Topics.Select(topic => topic ?? "")];
}
