using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>How far apart the parts of one number may be said.</summary>
internal static class NumberPauses
{
    public const double LongestSeconds = 60;

    /// <summary>Of anybody, from one part to the next.</summary>
    public const int MostSegments = 20;

    /// <summary>Of who tells the number.</summary>
    public const int MostWords = 100;

    /// <returns>A number that is told in one segment may go on in another.</returns>
    public static bool Reach(ImmutableArray<TranscriptSegment> segments, int from, int to) =>
        to - from <= MostSegments && !(segments[to].Start - segments[from].End > LongestSeconds);
}
