namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>What a call was about, from the owner's list.</summary>
/// <param name="Id">Of the plan; <c>null</c>: none of them.</param>
/// <param name="Score">0 to 1; <c>null</c>: a word rule or a person decided.</param>
/// <param name="Source">Who decided.</param>
public sealed record FoundTopic(string? Id, double? Score, TopicSource Source);

/// <summary>Who decided on a topic.</summary>
public enum TopicSource
{
    Words,
    Examples,
    Classifier,
    LanguageModel,
    Person,
}
