namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>A phrase with all places where it was said.</summary>
/// <param name="First">Where it was said first.</param>
/// <param name="Count">How often it was said.</param>
internal sealed record PhraseGroup(PhraseCandidate First, int Count)
{
    /// <summary>How often it was said, times how much its words say (TF-IDF).</summary>
    public double Weight(PhraseResources resources) => Count * First.Words.Sum(word => resources.WeightOf(word.Text));

    public static ImmutableArray<PhraseGroup> Of(IEnumerable<PhraseCandidate> candidates) =>
        [.. candidates.GroupBy(candidate => candidate.Key, StringComparer.Ordinal).Select(group => new PhraseGroup(group.First(), group.Count()))];
}
