using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Words in a row that may be a key phrase, at one place.</summary>
/// <param name="Text">As they stand in the turn.</param>
/// <param name="Place">Where.</param>
/// <param name="Words">Without hyphens.</param>
internal sealed record PhraseCandidate(string Text, TextPlace Place, ImmutableArray<PhraseWord> Words)
{
    /// <summary>What equal phrases have in common: whatever the case and the number.</summary>
    public string Key { get; } = string.Join(' ', Words.Select(word => word.Stem));

    /// <summary>The other's words are among these, one behind the other.</summary>
    public bool Contains(PhraseCandidate other) => $" {Key} ".Contains($" {other.Key} ", StringComparison.Ordinal);
}
