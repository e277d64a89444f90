using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>What becomes of a recording that is here: it is put into words, what nobody is to read or hear is taken out, and then it is heard.</summary>
internal sealed class TranscriptionPipeline(TranscriptionSettings settings, BackgroundWork background, TimeProvider time) : IRecordingPipeline
{
    private const string Enabled = "postcallTranscribeEnabled";

    public (Recording Recording, WorkItem? Work) Begin(Recording stored, CallSession? call)
    {
        var isOff = settings.Engine == TranscriptionEngineKind.Off || call?.Attributes.Values.GetValueOrDefault(Enabled) == "false";
        return isOff
            ? (Unredacted(stored), null)
            : (stored with { State = RecordingState.Stored, Reason = null }, TranscribeHandler.Work(background, stored, time.GetUtcNow()));
    }

    /// <summary>No transcript will come by which something could be covered.</summary>
    public static Recording Unredacted(Recording recording) => recording with { State = RecordingState.Ready, Reason = RecordingReasons.NotRedacted };
}
