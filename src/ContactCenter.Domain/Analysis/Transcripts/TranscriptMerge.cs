namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>
/// Makes one transcript of what was heard in each channel. Segments stand in the order in which they begin; of two that begin together the one
/// of the lower channel is first, and those of one channel stay as the engine gave them. Segments that overlap stay whole: people interrupt each other.
/// </summary>
public static class TranscriptMerge
{
    /// <param name="channels">Each channel at most once; one without an entry is silent.</param>
    /// <param name="sides">Who speaks where.</param>
    /// <param name="provider">Who heard it.</param>
    /// <param name="paused">In any order; what was said then is left out.</param>
    /// <param name="end">Seconds: what was said later is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The recording has no such channel.</exception>
    public static RecordingTranscript Of(
        IEnumerable<HeardChannel> channels,
        ChannelSides sides,
        string provider,
        IReadOnlyCollection<PausedTime>? paused = null,
        double end = double.PositiveInfinity)
    {
        ImmutableArray<PausedTime> pauses = [.. (paused ?? []).Where(time => time.End > time.Start).OrderBy(time => time.Start).ThenBy(time => time.End)];
        ImmutableArray<PausedTime> unheard = [.. pauses, new(end, double.PositiveInfinity)];
        var heard = channels.OrderBy(channel => channel.Channel).Select(channel => channel with { Segments = Said(channel, unheard) }).ToList();
        var language = SpokenLanguage.Of(heard);
        var segments = heard.SelectMany(channel => channel.Segments, (channel, said) => Segment(channel, said, sides, language.Language))
            .OrderBy(segment => segment.Start).ToImmutableArray();
        return new(new TranscriptText(segments, language.Language), provider)
        {
            LanguageConfidence = language.Confidence,
            IsLanguageAssumed = heard.Exists(channel => channel is { IsLanguageAssumed: true, Segments.IsEmpty: false }),
            IsOfMoonshine = heard.Exists(channel => channel is { IsOfMoonshine: true, Segments.IsEmpty: false }),
            Confidence = segments.IsEmpty ? 0 : WeightedMean.Of(segments.Select(segment => (segment.Confidence, segment.End - segment.Start))),
            Paused = pauses,
        };
    }

    private static ImmutableArray<HeardSegment> Said(HeardChannel channel, ImmutableArray<PausedTime> paused) =>
        [.. SegmentTimes.Sound(channel.Segments).SelectMany(segment => PauseCut.Of(segment, paused)).Where(IsSaid)];

    private static bool IsSaid(HeardSegment segment) =>
        segment.Text.Length > 0 && !string.Equals(segment.Text, PausedTime.Mark, StringComparison.OrdinalIgnoreCase);

    private static TranscriptSegment Segment(HeardChannel channel, HeardSegment said, ChannelSides sides, string? language)
    {
        var own = said.Language ?? channel.Language;
        return new()
        {
            Speaker = sides.SpeakerOf(channel.Channel),
            Start = said.Start,
            End = said.End,
            Text = said.Text,
            Words = said.Words,
            Confidence = said.Confidence,
            Language = string.Equals(own, language, StringComparison.OrdinalIgnoreCase) ? null : own,
        };
    }
}
