namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>The words of one recording, and how far they can be trusted.</summary>
/// <param name="Text">The segments of all channels in order of time, and the language that most of it was said in.</param>
/// <param name="Provider">Who heard it: an engine's name.</param>
public sealed record RecordingTranscript(TranscriptText Text, string Provider)
{
    /// <summary>0-1, of the channels in the transcript's language; <c>null</c>: no engine gave one.</summary>
    public double? LanguageConfidence { get; init; }

    /// <summary>Whether the language of what was said in a channel was only assumed.</summary>
    public bool IsLanguageAssumed { get; init; }

    /// <summary>Whether Moonshine heard a channel in which somebody spoke.</summary>
    public bool IsOfMoonshine { get; init; }

    /// <summary>0-1, the mean of the segments, each weighted by its duration; 0: nothing was heard; <c>null</c>: the engine gives none.</summary>
    public double? Confidence { get; init; }

    /// <summary>What was left out because recording was paused, in order of time.</summary>
    public ImmutableArray<PausedTime> Paused { get; init; } = [];
}
