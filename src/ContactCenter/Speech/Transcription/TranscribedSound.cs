namespace ContactCenter.Speech.Transcription;

/// <summary>One channel in words.</summary>
/// <param name="Language">What is spoken; <c>null</c>: the engine did not tell, and nobody had said.</param>
/// <param name="Segments">What was said, by its beginning; none: nobody spoke.</param>
/// <param name="Model">What heard it, as the engine names it; <c>null</c>: unknown, or nothing was spoken.</param>
internal sealed record TranscribedSound(HeardLanguage? Language, IReadOnlyList<TranscribedSegment> Segments, string? Model);

/// <summary>The language of a sound.</summary>
/// <param name="Code">An ISO 639-1 code, or of three letters where there is none of two.</param>
/// <param name="Probability">0 to 1; <c>null</c>: it was said beforehand, or the engine does not tell.</param>
internal sealed record HeardLanguage(string Code, double? Probability)
{
    /// <summary>Whether it was neither said nor heard: the engine knows no other, or was told the likely one.</summary>
    public bool IsAssumed { get; init; }
}

/// <summary>A stretch in which somebody spoke.</summary>
/// <param name="Start">Seconds from the sound's beginning.</param>
/// <param name="End">Seconds from the sound's beginning, not before <paramref name="Start"/>.</param>
/// <param name="Text">What was said; never empty.</param>
/// <param name="Confidence">0 to 1; <c>null</c>: the engine tells none.</param>
/// <param name="Words">Its words in order; none where the engine gives no times of words.</param>
internal sealed record TranscribedSegment(double Start, double End, string Text, double? Confidence, IReadOnlyList<HeardWord> Words);

/// <summary>A word.</summary>
/// <param name="Start">Seconds from the sound's beginning.</param>
/// <param name="End">Seconds from the sound's beginning, not before <paramref name="Start"/>.</param>
/// <param name="Text">With its punctuation, without blanks around it.</param>
/// <param name="Confidence">0 to 1; <c>null</c>: the engine tells none.</param>
internal sealed record HeardWord(double Start, double End, string Text, double? Confidence);
