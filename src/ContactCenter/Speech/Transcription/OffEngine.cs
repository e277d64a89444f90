namespace ContactCenter.Speech.Transcription;

/// <summary>Hears nothing, as <c>Transcription:Engine</c> says.</summary>
internal sealed class OffEngine : IChannelEngine
{
    public string Name => nameof(TranscriptionEngineKind.Off);

    public Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken) => Task.FromException<TranscribedSound>(
        new TranscriptionException(TranscriptionFault.Refused, $"{TranscriptionSettings.SectionName}:Engine is Off: nothing is put into words."));
}
