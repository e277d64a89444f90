using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>
/// A conversation that comes in writing: <c>transcript</c> as one text of lines, as a list of segments, or as an object with <c>segments</c>; or
/// <c>segments</c> beside the other fields. A segment is <c>{"speaker","start","end","text","confidence","language"}</c>.
/// </summary>
internal static class AnnouncedTranscript
{
    /// <summary>Characters of all texts together.</summary>
    public const int Longest = 1 << 20;

    public const int MostSegments = 20_000;

    /// <summary>Characters of the longest tag of a language that everybody must take (RFC 5646).</summary>
    public const int LongestLanguage = 35;

    /// <returns><c>null</c>: there is none, or nothing in it.</returns>
    /// <exception cref="AnnouncementException">It is of another kind, or too long.</exception>
    public static TranscriptText? Read(AnnouncementFields fields)
    {
        var language = fields.Text(LongestLanguage, "language");
        var segments = (fields.Value("transcript") ?? fields.Value("segments")) switch
        {
            null => [],
            { ValueKind: JsonValueKind.String } lines => Lines(lines.GetString()!),
            { ValueKind: JsonValueKind.Array } list => Segments(list),
            { ValueKind: JsonValueKind.Object } transcript => Segments(transcript, ref language),
            _ => throw new AnnouncementException("transcript must be a text of lines, or segments"),
        };
        return segments.IsEmpty ? null : new(segments, language);
    }

    private static ImmutableArray<TranscriptSegment> Lines(string text) => text.Length > Longest ? throw TooLong() : TranscriptLines.Read(text);

    private static ImmutableArray<TranscriptSegment> Segments(JsonElement transcript, ref string? language)
    {
        var fields = AnnouncementFields.Of(transcript);
        language = fields.Text(LongestLanguage, "language") ?? language;
        return fields.Value("segments") is { ValueKind: JsonValueKind.Array } list
            ? Segments(list)
            : throw new AnnouncementException("transcript has no list of segments");
    }

    private static ImmutableArray<TranscriptSegment> Segments(JsonElement list)
    {
        if (list.GetArrayLength() > MostSegments)
            throw new AnnouncementException($"transcript has more than {MostSegments} segments");
        var segments = list.EnumerateArray().Select(Segment).Where(segment => segment.Text.Length > 0).ToList();
        if (segments.Sum(segment => (long)segment.Text.Length) > Longest)
            throw TooLong();
        // Stable: those without times stay as they came.
        return [.. segments.OrderBy(segment => segment.Start)];
    }

    private static TranscriptSegment Segment(JsonElement element)
    {
        var fields = AnnouncementFields.Of(element);
        var start = Math.Max(0, fields.Number("start") ?? 0);
        return new()
        {
            Speaker = SpeakerOf(fields.Text(Longest, "speaker")),
            Start = start,
            End = Math.Max(start, fields.Number("end") ?? 0),
            Text = fields.Text(Longest, "text") ?? "",
            Confidence = fields.Number("confidence") is { } confidence and >= 0 and <= 1 ? confidence : null,
            Language = fields.Text(LongestLanguage, "language"),
        };
    }

    private static Speaker SpeakerOf(string? word) => word?.ToLowerInvariant() switch
    {
        "agent" => Speaker.Agent,
        "caller" => Speaker.Caller,
        _ => Speaker.Unknown,
    };

    private static AnnouncementException TooLong() => new($"transcript has more than {Longest} characters");
}
