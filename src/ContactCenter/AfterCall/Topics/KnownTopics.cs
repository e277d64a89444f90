using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.AfterCall.Topics;

/// <summary>What is known of topics, all of one model.</summary>
/// <param name="Model">Of all vectors.</param>
/// <param name="Basis">By which other examples are told from these.</param>
/// <param name="Typed">Examples that the owner has typed.</param>
/// <param name="Labelled">Examples of what people have said of calls.</param>
internal sealed record KnownTopics(string Model, string Basis, IReadOnlyList<TopicVector> Typed, IReadOnlyList<TopicVector> Labelled)
{
    /// <summary>What was learned last; <c>null</c>: nothing was.</summary>
    public StoredTraining? Training { get; init; }

    /// <summary>The calls whose labels have an example of the model.</summary>
    public required IReadOnlySet<string> Calls { get; init; }

    /// <summary>How many labels have an example, also of another model.</summary>
    public int Kept { get; init; }

    public IEnumerable<TopicVector> Examples => Typed.Concat(Labelled);

    /// <summary>Whether what was learned is of these examples.</summary>
    public bool IsLearned => Training?.Basis == Basis;

    /// <summary>The classifier, unless it is of another model.</summary>
    public TopicClassifier? Classifier => Training?.Model == Model ? Training.Classifier : null;
}
