namespace ContactCenter.Speech.Transcription;

/// <summary>Makes text of speech, here or elsewhere. One engine serves any number of sounds at once; those that are too many wait or are asked again.</summary>
internal interface ITranscriptionEngine
{
    /// <summary>The word of <c>Transcription:Engine</c>, told beside each transcript.</summary>
    string Name { get; }

    /// <summary>Hears one channel of a sound.</summary>
    /// <param name="sound">What is to be heard.</param>
    /// <param name="cancellationToken">Ends the work, also where it is done.</param>
    /// <exception cref="TranscriptionException">It was not heard; the exception says whether to try again.</exception>
    /// <remarks>What the sound itself throws while it is written comes through as it is.</remarks>
    Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken);
}
