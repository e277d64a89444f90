using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>A piece of a passage's text.</summary>
/// <param name="Text">As it stands in the passage.</param>
/// <param name="Origins">Where it was said; none: it only separates two segments.</param>
/// <param name="IsCopy">Character for character as it was said, so that a part of it is a part of its one origin.</param>
internal sealed record PassagePiece(string Text, ImmutableArray<TextPlace> Origins, bool IsCopy)
{
    public IEnumerable<TextPlace> Part(int begin, int end) =>
        IsCopy ? Origins.Select(origin => origin with { Begin = origin.Begin + begin, End = origin.Begin + end }) : Origins;
}
