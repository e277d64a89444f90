namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>How near a call must be to examples to have a topic at all, which differs by model and by how alike the examples of a topic are.</summary>
/// <param name="Least">The least cosine to the nearest middle of examples that are as alike as short sentences of one intent.</param>
/// <param name="IsCentred">Whether all is seen from the mean of the examples, since the model's vectors all lie close together.</param>
public sealed record TopicGate(double Least, bool IsCentred)
{
    /// <summary>Keeps 88 % of what has a topic, and rejects 89 % of the rest (clinc150, ten examples a topic).</summary>
    public static readonly TopicGate MiniLm = new(.50, IsCentred: false);

    /// <summary>Keeps 87 % of what has a topic, and rejects 91 % of the rest, measured with multilingual-e5-small.</summary>
    public static readonly TopicGate Centred = new(.45, IsCentred: true);

    /// <summary>What speaks of one topic in whole turns is less alike than short sentences are: a call needs only be near by so much of it.</summary>
    private const double Share = .75;

    /// <summary>By which part of the number it is lowered at most: examples that have nothing in common let not everything pass.</summary>
    private const double Floor = 1.0 / 3;

    /// <returns>The least cosine with these examples: <see cref="Least"/>, or less where examples of the same topic lie apart.</returns>
    internal double LeastAmong(IReadOnlyList<TopicVector> examples) =>
        ExampleLikeness.Median(examples, IsCentred) is { } alike ? Math.Clamp(Share * alike, Floor * Least, Least) : Least;
}
