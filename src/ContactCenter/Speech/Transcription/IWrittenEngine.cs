namespace ContactCenter.Speech.Transcription;

/// <summary>Hears nothing that it is given: it has put sounds into words where they were recorded, and tells of each when it is done.</summary>
internal interface IWrittenEngine : ITranscriptionEngine
{
    /// <summary>Brings what it has written down.</summary>
    /// <param name="transcript">Where it has told that it is.</param>
    /// <param name="language">The tag of the language that it was told to hear; <c>null</c>: nobody knows.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Each channel, in order; at least one.</returns>
    /// <exception cref="TranscriptionException">It was not had; <see cref="TranscriptionFault.Unavailable"/>: it may come later.</exception>
    Task<IReadOnlyList<TranscribedSound>> ReadAsync(Uri transcript, string? language, CancellationToken cancellationToken);

    /// <summary>It has told of no transcript in time.</summary>
    /// <returns>What is to be thrown.</returns>
    TranscriptionException Missing();
}
