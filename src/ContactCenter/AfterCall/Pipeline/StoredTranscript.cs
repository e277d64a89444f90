using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>A transcript as it is encrypted. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredTranscript
{
    public string? Language { get; init; }

    public double? LanguageConfidence { get; init; }

    public double? Confidence { get; init; }

    public required string Provider { get; init; }

    public bool IsUnsure { get; init; }

    public bool SpokenDigitsUnknown { get; init; }

    public required StoredSegment[] Segments { get; init; }

    /// <summary><c>null</c>: recording was never paused.</summary>
    public StoredPausedTime[]? Paused { get; init; }

    public static StoredTranscript Of(KeptTranscript kept) => new()
    {
        Language = kept.Transcript.Text.Language,
        LanguageConfidence = kept.Transcript.LanguageConfidence,
        Confidence = kept.Transcript.Confidence,
        Provider = kept.Transcript.Provider,
        IsUnsure = kept.IsLanguageUnsure,
        SpokenDigitsUnknown = kept.SpokenDigitsUnknown,
        Segments = [.. kept.Transcript.Text.Segments.Select(StoredSegment.Of)],
        Paused = StoredPausedTime.Of(kept.Transcript.Paused),
    };

    public KeptTranscript ToKept(long recording) =>
        new(recording, new RecordingTranscript(new TranscriptText([.. Segments.Select(segment => segment.ToSegment())], Language), Provider)
        {
            LanguageConfidence = LanguageConfidence,
            Confidence = Confidence,
            Paused = StoredPausedTime.Read(Paused),
        })
        {
            IsLanguageUnsure = IsUnsure,
            SpokenDigitsUnknown = SpokenDigitsUnknown,
        };

    public string ToText() => JsonSerializer.Serialize(this, StoredTranscriptJson.Default.StoredTranscript);

    public static StoredTranscript FromText(string text) => JsonSerializer.Deserialize(text, StoredTranscriptJson.Default.StoredTranscript)!;
}

internal sealed class StoredSegment
{
    public Speaker Speaker { get; init; }

    public double Start { get; init; }

    public double End { get; init; }

    public required string Text { get; init; }

    public double? Confidence { get; init; }

    public string? Language { get; init; }

    public StoredWord[]? Words { get; init; }

    public StoredRedaction[]? Redactions { get; init; }

    public StoredCorrection[]? Corrections { get; init; }

    public static StoredSegment Of(TranscriptSegment segment) => new()
    {
        Speaker = segment.Speaker,
        Start = segment.Start,
        End = segment.End,
        Text = segment.Text,
        Confidence = segment.Confidence,
        Language = segment.Language,
        Words = segment.Words.IsEmpty ? null : [.. segment.Words.Select(StoredWord.Of)],
        Redactions = segment.Redactions.IsEmpty ? null : [.. segment.Redactions.Select(StoredRedaction.Of)],
        Corrections = segment.Corrections.IsEmpty ? null : [.. segment.Corrections.Select(StoredCorrection.Of)],
    };

    public TranscriptSegment ToSegment() => new()
    {
        Speaker = Speaker,
        Start = Start,
        End = End,
        Text = Text,
        Confidence = Confidence,
        Language = Language,
        Words = [.. (Words ?? []).Select(word => word.ToWord())],
        Redactions = [.. (Redactions ?? []).Select(redaction => redaction.ToTime())],
        Corrections = [.. (Corrections ?? []).Select(correction => correction.ToCorrection())],
    };
}

internal sealed class StoredWord
{
    public required string Text { get; init; }

    public double Start { get; init; }

    public double End { get; init; }

    public double? Confidence { get; init; }

    public static StoredWord Of(TranscriptWord word) => new() { Text = word.Text, Start = word.Start, End = word.End, Confidence = word.Confidence };

    public TranscriptWord ToWord() => new(Text, Start, End, Confidence);
}

internal sealed class StoredRedaction
{
    public double Start { get; init; }

    public double End { get; init; }

    public required string Type { get; init; }

    public bool TimedOut { get; init; }

    public static StoredRedaction Of(RedactedTime time) => new() { Start = time.Start, End = time.End, Type = time.Type, TimedOut = time.IsTimedOut };

    public RedactedTime ToTime() => new(Start, End, Type) { IsTimedOut = TimedOut };
}

internal sealed class StoredCorrection
{
    public int Start { get; init; }

    public int Length { get; init; }

    public required string Original { get; init; }

    public required string Corrected { get; init; }

    public static StoredCorrection Of(Correction correction) => new()
    {
        Start = correction.Start,
        Length = correction.Length,
        Original = correction.Original,
        Corrected = correction.Corrected,
    };

    public Correction ToCorrection() => new(Start, Length, Original, Corrected);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredTranscript))]
internal sealed partial class StoredTranscriptJson : JsonSerializerContext;
