using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>What was said in a call, of all its recordings that are put into words.</summary>
/// <param name="Language">BCP 47, that most of it was said in; <c>null</c>: unknown.</param>
/// <param name="LanguageConfidence">0 to 1; <c>null</c>: the language was not detected.</param>
/// <param name="Confidence">0 to 1; <c>null</c>: the engine tells none.</param>
/// <param name="Provider">Who heard it.</param>
/// <param name="LanguageUnsure">Whether it may be nonsense, because another language was spoken than was heard.</param>
/// <param name="SpokenDigitsUnknown">Whether numbers were spoken in a language in which only written digits are found and taken out.</param>
internal sealed record TranscriptResource(
    string CallId,
    string? Language,
    double? LanguageConfidence,
    double? Confidence,
    string Provider,
    bool LanguageUnsure,
    bool SpokenDigitsUnknown,
    IReadOnlyList<SegmentResource> Segments)
{
    /// <param name="transcripts">Of each recording, in the order in which they began; at least one.</param>
    public static TranscriptResource Of(string call, IReadOnlyList<KeptTranscript> transcripts)
    {
        var longest = transcripts.MaxBy(kept => kept.Transcript.Text.Segments.Sum(segment => segment.End - segment.Start))!.Transcript;
        return new(
            call,
            longest.Text.Language,
            longest.LanguageConfidence,
            longest.Confidence,
            longest.Provider,
            transcripts.Any(kept => kept.IsLanguageUnsure),
            transcripts.Any(kept => kept.SpokenDigitsUnknown),
            [.. transcripts.SelectMany(SegmentsOf)]);
    }

    /// <summary>A pause stands before what begins with it.</summary>
    private static IEnumerable<SegmentResource> SegmentsOf(KeptTranscript kept)
    {
        var paused = kept.Transcript.Paused.Select(pause => SegmentResource.Of(kept.Recording, pause));
        var said = kept.Transcript.Text.Segments.Select(segment => SegmentResource.Of(kept.Recording, segment));
        return paused.Concat(said).OrderBy(segment => segment.Start);
    }
}

/// <summary>What one speaker said without a longer pause, or that recording was paused.</summary>
/// <param name="Speaker"><c>agent</c>, <c>caller</c>, or <c>unknown</c> where all voices are in one channel or recording was paused.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Text">With <c>[card]</c> and the like in the place of what was taken out; <c>[paused]</c> alone: recording was paused.</param>
/// <param name="Confidence">0 to 1; <c>null</c>: the engine tells none.</param>
/// <param name="Language">BCP 47; <c>null</c>: that of the transcript.</param>
/// <param name="Redactions">What was taken out of it.</param>
/// <param name="Corrections">Where a word of the owner's was put in for what was heard.</param>
internal sealed record SegmentResource(
    string Speaker,
    double Start,
    double End,
    string Text,
    double? Confidence,
    string? Language,
    string RecordingId,
    IReadOnlyList<WordResource> Words,
    IReadOnlyList<RedactionResource> Redactions,
    IReadOnlyList<CorrectionResource> Corrections)
{
    public static SegmentResource Of(long recording, TranscriptSegment segment) => new(
        WordOf(segment.Speaker),
        segment.Start,
        segment.End,
        segment.Text,
        segment.Confidence,
        segment.Language,
        recording.ToString(CultureInfo.InvariantCulture),
        [.. segment.Words.Select(word => new WordResource(word.Text, word.Start, word.End, word.Confidence))],
        [.. segment.Redactions.Select(time => new RedactionResource(time.Start, time.End, time.Type))],
        [.. segment.Corrections.Select(correction => new CorrectionResource(correction.Start, correction.Length, correction.Original))]);

    public static SegmentResource Of(long recording, PausedTime pause) => new(
        WordOf(Domain.Analysis.Transcripts.Speaker.Unknown),
        pause.Start,
        pause.End,
        PausedTime.Mark,
        Confidence: null,
        Language: null,
        recording.ToString(CultureInfo.InvariantCulture),
        Words: [],
        Redactions: [],
        Corrections: []);

    private static string WordOf(Domain.Analysis.Transcripts.Speaker speaker) => speaker.ToString().ToLowerInvariant();
}

/// <summary>A word of a segment; there are none where the engine gives no times of words.</summary>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
internal sealed record WordResource(string Text, double Start, double End, double? Confidence);

/// <summary>A place of a segment's text in which a word of the owner's stands for what was heard.</summary>
/// <param name="Start">In the text, UTF-16.</param>
/// <param name="Length">Of what stands there, UTF-16.</param>
/// <param name="Original">What was heard.</param>
internal sealed record CorrectionResource(int Start, int Length, string Original);

/// <summary>A stretch that nobody is to hear.</summary>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Type">What was said: <c>card</c>, <c>securityCode</c>, <c>iban</c> or <c>email</c>.</param>
internal sealed record RedactionResource(double Start, double End, string Type);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TranscriptResource))]
internal sealed partial class TranscriptJson : JsonSerializerContext;
