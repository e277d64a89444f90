namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>How often the topic that the other examples find is the one that a person has said.</summary>
/// <param name="Agreed">How many labels it was.</param>
/// <param name="Labels">How many there are; at least one.</param>
public sealed record TopicAgreement(int Agreed, int Labels);
