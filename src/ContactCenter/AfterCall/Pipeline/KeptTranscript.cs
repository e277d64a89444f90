using ContactCenter.Domain.Analysis.Languages;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The transcript of one recording, without what was taken out of it.</summary>
/// <param name="Recording">The number of the recording.</param>
internal sealed record KeptTranscript(long Recording, RecordingTranscript Transcript)
{
    /// <summary>Whether it may be nonsense, because another language was spoken than was heard.</summary>
    public bool IsLanguageUnsure { get; init; }

    /// <summary>Whether numbers were spoken in a language in which only written digits are found.</summary>
    public bool SpokenDigitsUnknown { get; init; }

    /// <summary>As it was heard; <c>null</c>: no engine named one.</summary>
    public FoundLanguage? Language => Transcript.Text.Language is { } code ? new(code, Transcript.LanguageConfidence) : null;

    /// <param name="all">At least one.</param>
    /// <returns>That in which was spoken for the longest time: it stands for the call.</returns>
    public static KeptTranscript Longest(IEnumerable<KeptTranscript> all) =>
        all.MaxBy(kept => kept.Transcript.Text.Segments.Sum(segment => segment.End - segment.Start))!;
}
