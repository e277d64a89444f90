using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Takes places out of one segment.</summary>
internal static class SegmentRedaction
{
    /// <param name="segment">With words that spell its text, or any others: these are dropped, and the whole segment's time counts.</param>
    /// <param name="places">Of this segment, in order, none over another.</param>
    public static TranscriptSegment Without(TranscriptSegment segment, ImmutableArray<(Find Find, TextPlace Place)> places)
    {
        var (text, words) = (segment.Text, segment.Words);
        var corrections = segment.Corrections;
        var times = new List<RedactedTime>(segment.Redactions);
        var alignment = WordAlignment.Of(segment.Text, segment.Words);
        if (alignment is null)
            words = [];
        // From the end, so that earlier places stay right.
        foreach (var (find, place) in places.Reverse())
        {
            var sign = $"[{find.Kind}]";
            text = text[..place.Begin] + sign + text[place.End..];
            corrections = CorrectionPlaces.Replaced(corrections, place.Begin, place.End, sign.Length);
            var time = new RedactedTime(segment.Start, segment.End, find.Kind);
            if (alignment?.WordsOf(place.Begin, place.End) is var (first, before, last, behind))
            {
                time = TimeOf(words[first..(last + 1)], find.Kind) ?? time;
                words = Replaced(words, (first, last), words[first].Text[..before] + sign + words[last].Text[behind..]);
            }

            times.Add(time with { IsTimedOut = find.IsTimedOut });
        }

        return segment with { Text = text, Words = words, Corrections = corrections, Redactions = RedactedTime.Merged(times) };
    }

    private static ImmutableArray<TranscriptWord> Replaced(ImmutableArray<TranscriptWord> words, (int First, int Last) range, string text) =>
        words.RemoveRange(range.First, range.Last - range.First + 1)
            .Insert(range.First, new(text, words[range.First].Start, words[range.Last].End));

    /// <returns><c>null</c>: an engine's times make no sense.</returns>
    private static RedactedTime? TimeOf(ImmutableArray<TranscriptWord> words, string kind)
    {
        var (start, end) = (words.Min(word => word.Start), words.Max(word => word.End));
        return double.IsFinite(start) && double.IsFinite(end) && start < end ? new(start, end, kind) : null;
    }
}
