namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>A place in a transcript.</summary>
/// <param name="Segment">The number of the segment in the transcript, from 0.</param>
/// <param name="Begin">UTF-16, in the segment's text.</param>
/// <param name="End">UTF-16, exclusive.</param>
public sealed record TextPlace(int Segment, int Begin, int End)
{
    /// <summary>Have a character in common.</summary>
    public bool Overlaps(TextPlace other) => Segment == other.Segment && Begin < other.End && other.Begin < End;
}
