using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Conversations that come in writing: they are kept as transcripts are, without what nobody is to read, and there is nothing to be heard.</summary>
internal sealed class AnnouncedTexts(ITranscripts transcripts, TranscriptRedaction redaction)
{
    /// <summary>Keeps what was said; may be repeated.</summary>
    /// <param name="recording">Without address and sound.</param>
    /// <param name="text">As it was told.</param>
    /// <returns>The recording as it is to be from now on.</returns>
    /// <exception cref="StorageUnavailableException">The key of the call could not be saved.</exception>
    /// <exception cref="HistoryUnavailableException">The transcript could not be kept.</exception>
    public async Task<Recording> KeepAsync(Recording recording, TranscriptText text, CancellationToken cancellationToken)
    {
        var result = redaction.Redact(text);
        var kept = new KeptTranscript(recording.Number, new(result.Transcript, recording.Source!)) { SpokenDigitsUnknown = result.SpokenDigitsUnknown };
        await transcripts.SaveAsync(recording, kept, static () => true, cancellationToken);
        return recording with { State = RecordingState.Ready, Reason = RecordingReasons.NoSound };
    }
}
