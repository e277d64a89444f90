namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>A name that a row of words most likely stands for.</summary>
/// <param name="First">The first word.</param>
/// <param name="Count">How many words.</param>
/// <param name="Name">The name.</param>
/// <param name="Score">0-1: 1 means the same words.</param>
internal sealed record NameMatch(int First, int Count, VocabularyName Name, double Score)
{
    /// <summary>The name or its plural was heard rightly; how it is written does not matter.</summary>
    public required bool IsRight { get; init; }

    public bool Overlaps(NameMatch other) => First < other.First + other.Count && other.First < First + Count;
}
