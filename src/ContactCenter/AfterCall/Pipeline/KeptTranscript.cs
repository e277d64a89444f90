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
}
