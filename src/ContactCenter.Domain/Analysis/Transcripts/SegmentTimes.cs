namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>Makes times of what an engine gave: nothing that was heard is lost because its time makes no sense.</summary>
internal static class SegmentTimes
{
    /// <returns>
    /// The segments with their texts trimmed: each begins at 0 or later and ends when it begins or later. One without a beginning begins where the one
    /// before it ended.
    /// </returns>
    public static IEnumerable<HeardSegment> Sound(IEnumerable<HeardSegment> segments)
    {
        var last = 0.0;
        foreach (var segment in segments)
        {
            var start = double.IsFinite(segment.Start) ? Math.Max(0, segment.Start) : last;
            var end = double.IsFinite(segment.End) ? Math.Max(start, segment.End) : start;
            last = end;
            yield return segment with { Start = start, End = end, Text = segment.Text.Trim(), Confidence = Sound(segment.Confidence) };
        }
    }

    private static double? Sound(double? confidence) => confidence is { } value && double.IsFinite(value) ? Math.Clamp(value, 0, 1) : null;
}
