using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Analysis.Sentiment;
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
    /// <param name="call">Its id.</param>
    /// <param name="all">The transcripts of all its recordings, in the order in which these began.</param>
    /// <param name="readable">Those of them that are told; at least one.</param>
    /// <param name="sentiments">How turns were meant, by number of the segment.</param>
    /// <param name="side">Whose segments are told; <c>null</c>: everybody's, and where recording was paused.</param>
    public static TranscriptResource Of(
        string call,
        IReadOnlyList<KeptTranscript> all,
        IReadOnlyList<KeptTranscript> readable,
        IReadOnlyDictionary<int, TurnSentiment> sentiments,
        Speaker? side = null)
    {
        var longest = KeptTranscript.Longest(readable).Transcript;
        return new(
            call,
            longest.Text.Language,
            longest.LanguageConfidence,
            longest.Confidence,
            longest.Provider,
            readable.Any(kept => kept.IsLanguageUnsure),
            readable.Any(kept => kept.SpokenDigitsUnknown),
            [
                .. NumberedEntry.Of(all).Where(entry => readable.Contains(entry.Kept) && (side is null || entry.Segment?.Speaker == side))
                    .Select(entry => SegmentResource.Of(entry, sentiments.GetValueOrDefault(entry.Number))),
            ]);
    }
}

/// <summary>What is known without decrypting anything of what was said in a call.</summary>
/// <param name="RecordingIds">Its recordings that are put into words and that the reader may read, those that began first before the others.</param>
internal sealed record TranscriptFactsResource(IReadOnlyList<string> RecordingIds);

/// <summary>What one speaker said without a longer pause, or that recording was paused.</summary>
/// <param name="Segment">Its number in the whole transcript of the call, from 0: numbers of what the reader may not read are left out.</param>
/// <param name="Speaker"><c>agent</c>, <c>caller</c>, or <c>unknown</c> where all voices are in one channel or recording was paused.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Text">With <c>[card]</c> and the like in the place of what was taken out; <c>[paused]</c> alone: recording was paused.</param>
/// <param name="Confidence">0 to 1; <c>null</c>: the engine tells none.</param>
/// <param name="Language">BCP 47; <c>null</c>: that of the transcript.</param>
/// <param name="Sentiment">How it was meant; <c>null</c>: nobody has found out, or it is too short to tell.</param>
/// <param name="Redactions">What was taken out of it.</param>
/// <param name="Corrections">Where a word of the owner's was put in for what was heard.</param>
internal sealed record SegmentResource(
    int Segment,
    string Speaker,
    double Start,
    double End,
    string Text,
    double? Confidence,
    string? Language,
    string RecordingId,
    SentimentResource? Sentiment,
    IReadOnlyList<WordResource> Words,
    IReadOnlyList<RedactionResource> Redactions,
    IReadOnlyList<CorrectionResource> Corrections)
{
    public static SegmentResource Of(NumberedEntry entry, TurnSentiment? sentiment)
    {
        var recording = entry.Kept.Recording.ToString(CultureInfo.InvariantCulture);
        return entry.Segment is { } said ? Of(entry.Number, recording, said, sentiment) : Of(entry.Number, recording, entry.Pause!);
    }

    private static SegmentResource Of(int number, string recording, TranscriptSegment segment, TurnSentiment? sentiment) => new(
        number,
        TranscriptSides.WordOf(segment.Speaker),
        segment.Start,
        segment.End,
        segment.Text,
        segment.Confidence,
        segment.Language,
        recording,
        SentimentResource.Of(sentiment),
        [.. segment.Words.Select(word => new WordResource(word.Text, word.Start, word.End, word.Confidence))],
        [.. segment.Redactions.Select(time => new RedactionResource(time.Start, time.End, time.Type, time.IsTimedOut))],
        [.. segment.Corrections.Select(correction => new CorrectionResource(correction.Start, correction.Length, correction.Original))]);

    private static SegmentResource Of(int number, string recording, PausedTime pause) => new(
        number,
        TranscriptSides.Unknown,
        pause.Start,
        pause.End,
        PausedTime.Mark,
        Confidence: null,
        Language: null,
        recording,
        Sentiment: null,
        Words: [],
        Redactions: [],
        Corrections: []);
}

/// <summary>How something was meant.</summary>
/// <param name="Label"><c>positive</c>, <c>negative</c>, <c>neutral</c> or <c>mixed</c>.</param>
/// <param name="Score">How sure that is, 0 to 1.</param>
/// <param name="Value">-1, wholly negative, to 1, wholly positive.</param>
internal sealed record SentimentResource(string Label, double Score, double Value)
{
    public static SentimentResource? Of(TurnSentiment? turn) => turn is null ? null : new(WordOf(turn.Label), turn.Score, turn.Value);

    public static string WordOf(SentimentLabel label) => label.ToString().ToLowerInvariant();
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
/// <param name="Type">What was said: <c>card</c>, <c>securityCode</c>, <c>iban</c>, <c>email</c> or <c>phone</c>, or the name of an entity of the plan.</param>
/// <param name="TimedOut">Whether all that was said there was taken out because to look for an entity of the plan took too long: it may hold none.</param>
internal sealed record RedactionResource(double Start, double End, string Type, bool TimedOut);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TranscriptResource))]
[JsonSerializable(typeof(TranscriptFactsResource))]
internal sealed partial class TranscriptJson : JsonSerializerContext;
