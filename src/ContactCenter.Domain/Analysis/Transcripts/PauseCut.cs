namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>
/// Leaves out what was said while recording was paused. Where words have times, each word whose middle lies in the pause goes, and what stays before
/// and behind it are two segments. Without word times a segment goes as a whole when it reaches into a pause: nobody knows which of its words belong there.
/// </summary>
internal static class PauseCut
{
    /// <summary>A segment may reach so far into a pause, seconds: engines pad what they hear by up to a third of a second.</summary>
    private const double Tolerance = .5;

    public static IEnumerable<HeardSegment> Of(HeardSegment segment, ImmutableArray<PausedTime> paused)
    {
        if (!paused.Any(pause => pause.Overlap(segment.Start, segment.End) > 0 || pause.Holds(segment.Start)))
            return [segment];
        var alignment = WordAlignment.Of(segment.Text, segment.Words);
        if (alignment is not null && segment.Words.All(HasTime))
            return Cut(segment, alignment, paused);
        var isShort = paused.All(pause => pause.Overlap(segment.Start, segment.End) <= Math.Min(Tolerance, (segment.End - segment.Start) / 2));
        return isShort && segment.End > segment.Start ? [segment] : [];
    }

    private static bool HasTime(TranscriptWord word) => double.IsFinite(word.Start) && double.IsFinite(word.End) && word.Start <= word.End;

    private static List<HeardSegment> Cut(HeardSegment segment, WordAlignment alignment, ImmutableArray<PausedTime> paused)
    {
        var words = segment.Words;
        var isPaused = words.Select(word => paused.Any(pause => pause.Holds((word.Start + word.End) / 2))).ToList();
        if (!isPaused.Contains(true))
            return [segment];
        var parts = new List<HeardSegment>();
        for (var first = 0; first < words.Length;)
        {
            var behind = first;
            while (behind < words.Length && isPaused[behind] == isPaused[first])
                behind++;
            if (!isPaused[first])
                parts.Add(Part(segment, alignment, first, behind));
            first = behind;
        }

        return parts;
    }

    private static HeardSegment Part(HeardSegment segment, WordAlignment alignment, int first, int behind)
    {
        var words = segment.Words[first..behind];
        var (begin, end) = alignment.PlaceOf(first, behind, segment.Text.Length);
        return segment with
        {
            Start = words[0].Start,
            End = Math.Max(words[0].Start, words[^1].End),
            Text = segment.Text[begin..end].Trim(),
            Words = words,
        };
    }
}
