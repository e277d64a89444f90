namespace ContactCenter.Speech.Transcription;

/// <summary>Makes text of speech: one channel after the other, or as jobs that go on elsewhere.</summary>
internal interface ITranscriptionEngine
{
    /// <summary>The word of <c>Transcription:Engine</c>, told beside each transcript.</summary>
    string Name { get; }

    /// <summary>What it hears with on this machine: another text once something has come or gone there. Of an engine elsewhere nothing is known.</summary>
    string HearsWith => string.Empty;
}

/// <summary>Hears a channel while it is waited for. One engine serves any number of sounds at once; those that are too many wait or are asked again.</summary>
internal interface IChannelEngine : ITranscriptionEngine
{
    /// <summary>Hears one channel of a sound.</summary>
    /// <param name="sound">What is to be heard.</param>
    /// <param name="cancellationToken">Ends the work, also where it is done.</param>
    /// <exception cref="TranscriptionException">It was not heard; the exception says whether to try again.</exception>
    /// <remarks>What the sound itself throws while it is written comes through as it is.</remarks>
    Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken);
}

/// <summary>Hears all channels of a sound as a job with a name, which goes on without us: whoever asks for the same name again finds it.</summary>
internal interface IJobEngine : ITranscriptionEngine
{
    /// <summary>Begins the job, or asks how far it is.</summary>
    /// <param name="sound">What is to be heard, with all its channels.</param>
    /// <param name="name">The job's: letters, digits, dot and hyphen, at most 200; no other sound anywhere has it.</param>
    /// <param name="cancellationToken">Ends the asking; the job goes on.</param>
    /// <returns>Each channel, in order.</returns>
    /// <exception cref="TranscriptionException">It was not heard; <see cref="TranscriptionFault.Pending"/>: not yet.</exception>
    Task<IReadOnlyList<TranscribedSound>> HearAsync(SoundToHear sound, string name, CancellationToken cancellationToken);

    /// <summary>Removes a job and all that was made for it. It may have been removed, or never have been begun.</summary>
    /// <exception cref="TranscriptionException">Something may be left of it; <see cref="TranscriptionFault.Pending"/>: it has not ended yet.</exception>
    Task ForgetAsync(string name, CancellationToken cancellationToken);
}
