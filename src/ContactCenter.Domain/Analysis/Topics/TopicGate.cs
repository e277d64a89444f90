namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>How near a call must be to examples to have a topic at all, which differs by model.</summary>
/// <param name="Least">The least cosine to the nearest middle of examples.</param>
/// <param name="IsCentred">Whether all is seen from the mean of the examples, since the model's vectors all lie close together.</param>
public sealed record TopicGate(double Least, bool IsCentred)
{
    /// <summary>Keeps 88 % of what has a topic, and rejects 89 % of the rest (clinc150, ten examples a topic).</summary>
    public static readonly TopicGate MiniLm = new(.50, IsCentred: false);

    /// <summary>Keeps 87 % of what has a topic, and rejects 91 % of the rest, measured with multilingual-e5-small.</summary>
    public static readonly TopicGate Centred = new(.45, IsCentred: true);
}
