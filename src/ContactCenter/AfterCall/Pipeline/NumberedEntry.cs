using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>One entry of a call's transcript, with the number by which what is made of the transcript names it.</summary>
/// <param name="Number">From 0, over all recordings of the call that are put into words, also those that a reader may not read.</param>
/// <param name="Kept">The recording's transcript.</param>
/// <param name="Segment">What was said; <c>null</c>: recording was paused.</param>
/// <param name="Pause"><c>null</c>: something was said.</param>
internal sealed record NumberedEntry(int Number, KeptTranscript Kept, TranscriptSegment? Segment, PausedTime? Pause)
{
    /// <param name="transcripts">Of all recordings of the call, in the order in which they began.</param>
    /// <returns>In order; a pause stands before what begins with it.</returns>
    public static IReadOnlyList<NumberedEntry> Of(IReadOnlyList<KeptTranscript> transcripts) =>
        [.. transcripts.SelectMany(EntriesOf).Select((entry, number) => entry with { Number = number })];

    private static IEnumerable<NumberedEntry> EntriesOf(KeptTranscript kept)
    {
        var paused = kept.Transcript.Paused.Select(pause => (pause.Start, Entry: new NumberedEntry(0, kept, null, pause)));
        var said = kept.Transcript.Text.Segments.Select(segment => (segment.Start, Entry: new NumberedEntry(0, kept, segment, null)));
        return paused.Concat(said).OrderBy(each => each.Start).Select(each => each.Entry);
    }
}
