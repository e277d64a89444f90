namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>How often the topic that the other examples find is the one that a person has said.</summary>
/// <param name="Agreed">How many labels it was.</param>
/// <param name="Labels">How many there are.</param>
public sealed record TopicAgreement(int Agreed, int Labels)
{
    /// <summary>Leaves out each label in turn. By the nearest examples, also where a classifier decides: it would have to be trained as often.</summary>
    /// <param name="gate">Of the model.</param>
    /// <param name="typed">Examples that were typed.</param>
    /// <param name="labels">What people have said of calls.</param>
    /// <returns><c>null</c>: there are no labels.</returns>
    public static TopicAgreement? Of(TopicGate gate, IReadOnlyList<TopicVector> typed, IReadOnlyList<TopicVector> labels)
    {
        if (labels.Count == 0)
            return null;
        var agreed = labels.Index().Count(left =>
        {
            var others = typed.Concat(labels.Where((_, at) => at != left.Index));
            return new TopicFinder(gate, others, left.Item.Language).Find([new(left.Item.Vector, IsEarly: false)], classifier: null).Id == left.Item.Topic;
        });
        return new(agreed, labels.Count);
    }
}
