using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Conversations that come in writing: they are kept as transcripts are, without what nobody is to read, and there is nothing to be heard.</summary>
internal sealed class AnnouncedTexts(
    ITranscripts transcripts,
    TranscriptRedaction redaction,
    IRecordingIndex index,
    IEnumerable<IEndedRecordings> ended,
    BackgroundWork background,
    ICommitter committer)
{
    /// <summary>Keeps what was said; may be repeated.</summary>
    /// <param name="recording">As the index has it, without address and sound.</param>
    /// <param name="text">As it was told.</param>
    /// <returns>The recording as it is from now on, durable by then.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="HistoryUnavailableException">The transcript could not be kept.</exception>
    public async Task<Recording> KeepAsync(Recording recording, TranscriptText text, CancellationToken cancellationToken)
    {
        var result = redaction.Redact(text);
        var kept = new KeptTranscript(recording.Number, new(result.Transcript, recording.Source!)) { SpokenDigitsUnknown = result.SpokenDigitsUnknown };
        await transcripts.SaveAsync(recording, kept, static () => true, cancellationToken);
        var ready = recording with { State = RecordingState.Ready, Reason = RecordingReasons.NoSound };
        var change = new RecordingChange(index, ready, background, [.. ended.WorkFor(ready)]);
        await committer.SaveAsync(change);
        return ready;
    }
}
