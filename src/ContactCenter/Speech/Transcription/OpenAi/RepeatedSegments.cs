using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Cuts what a server said over and over in one channel. Whoever says the same again and again in a long conversation pauses in between.</summary>
internal static class RepeatedSegments
{
    /// <summary>Seconds between two segments: what is said later is said anew.</summary>
    private const double LongestPause = 1;

    /// <param name="segments">By their beginning, with the times of the recording.</param>
    /// <returns>The segments that are left, some of them perhaps shorter.</returns>
    public static IReadOnlyList<TranscribedSegment> Cut(IReadOnlyList<TranscribedSegment> segments)
    {
        var left = new List<TranscribedSegment>(segments.Count);
        var first = 0;
        for (var next = 1; next <= segments.Count; next++)
        {
            if (next < segments.Count && segments[next].Start - segments[next - 1].End <= LongestPause)
                continue;
            left.AddRange(CutOne([.. segments.Skip(first).Take(next - first)]));
            first = next;
        }

        return left;
    }

    private static IEnumerable<TranscribedSegment> CutOne(IReadOnlyList<TranscribedSegment> segments) =>
        segments.Zip(WordLoops.Cut([.. segments.Select(segment => segment.Text)]))
            .Where(each => !each.Second.IsGone)
            .Select(each => each.Second.IsWhole ? each.First : Shorten(each.First, each.Second));

    /// <summary>Where words have times, the segment begins and ends with those that are left.</summary>
    private static TranscribedSegment Shorten(TranscribedSegment segment, LeftWords left)
    {
        var words = left.Of(segment.Words);
        return segment with
        {
            Text = left.Text,
            Words = words,
            Start = left.BeginsLater && words is [var first, ..] ? first.Start : segment.Start,
            End = left.EndsEarlier && words is [.., var last] ? last.End : segment.End,
        };
    }
}
