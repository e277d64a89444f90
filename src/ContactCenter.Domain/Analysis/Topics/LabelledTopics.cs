namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>What people have said of calls, to be held against what examples would have found.</summary>
/// <param name="Gate">Of the model.</param>
/// <param name="Typed">Examples that were typed.</param>
/// <param name="Labels">What people have said.</param>
public sealed record LabelledTopics(TopicGate Gate, IReadOnlyList<TopicVector> Typed, IReadOnlyList<TopicVector> Labels)
{
    /// <summary>Leaves out each label in turn. By the nearest examples, also where a classifier decides: it would have to be trained as often.</summary>
    /// <returns>
    /// For each label whether the others find its topic. Each is reckoned when it is come to, and takes the longer the more examples there are.
    /// </returns>
    public IEnumerable<bool> Agreements() => Labels.Index().Select(left =>
    {
        var others = Typed.Concat(Labels.Where((_, at) => at != left.Index));
        return new TopicFinder(Gate, others, left.Item.Language).Find([new(left.Item.Vector, IsEarly: false)], classifier: null).Id == left.Item.Topic;
    });
}

/// <summary>How often the topic that the other examples find is the one that a person has said.</summary>
/// <param name="Agreed">How many labels it was.</param>
/// <param name="Labels">How many there are; at least one.</param>
public sealed record TopicAgreement(int Agreed, int Labels);
