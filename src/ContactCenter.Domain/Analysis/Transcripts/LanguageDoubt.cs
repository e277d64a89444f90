namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>
/// Whether a recording was heard in the wrong language. An engine of one language makes words of that language of whatever it hears; it is less sure
/// of them, and they read like no language or like another.
/// </summary>
public static class LanguageDoubt
{
    /// <summary>Below this mean confidence Moonshine most likely heard another language than its own, or noise.</summary>
    public const double LeastConfidence = .75;

    /// <summary>A detector is not believed on fewer words.</summary>
    public const int FewestWords = 20;

    /// <param name="transcript">What was heard; nothing at all leaves no doubt.</param>
    /// <param name="isAssumed">Nobody said or heard which language it is: the engine knows one only, as Moonshine does, or was told the likely one.</param>
    /// <param name="read">Asks a detector about all words of the transcript; called only where nothing else has decided.</param>
    /// <returns>The transcript may be nonsense: nothing is to be made of it.</returns>
    public static bool IsUnsure(RecordingTranscript transcript, bool isAssumed, Func<LanguageVerdict> read)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(read);
        if (!isAssumed || transcript.Text.Segments.IsEmpty)
            return false;
        return (transcript.IsOfMoonshine && transcript.Confidence < LeastConfidence) || NamesAnother(transcript.Text.Language, read());
    }

    private static bool NamesAnother(string? language, LanguageVerdict verdict) =>
        verdict is { Language: { } other, Words: >= FewestWords } && (language is null || !LanguageCode.AreSame(language, other));
}

/// <summary>Which language a detector read in a transcript's words.</summary>
/// <param name="Language">BCP 47; <c>null</c>: it could not tell.</param>
/// <param name="Words">How many words it read.</param>
public sealed record LanguageVerdict(string? Language, int Words);
