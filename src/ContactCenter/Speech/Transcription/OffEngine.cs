namespace ContactCenter.Speech.Transcription;

/// <summary>Hears nothing, as <c>Transcription:Engine</c> says.</summary>
internal sealed class OffEngine : IChannelEngine
{
    /// <summary>Why there are no words.</summary>
    public const string Reason = $"{TranscriptionSettings.SectionName}:Engine is Off: nothing is put into words.";

    public string Name => nameof(TranscriptionEngineKind.Off);

    public Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken) => Task.FromException<TranscribedSound>(
        new TranscriptionException(TranscriptionFault.Refused, Reason));
}
