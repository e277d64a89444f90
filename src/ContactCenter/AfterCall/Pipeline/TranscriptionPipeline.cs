using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>What becomes of a recording that is here: it is put into words, what nobody is to read or hear is taken out, and then it is heard.</summary>
internal sealed class TranscriptionPipeline(TranscriptionSettings settings, BackgroundWork background, TimeProvider time) : IRecordingPipeline
{
    public bool Hears(CallSession? call) => settings.Engine != TranscriptionEngineKind.Off && PostcallAttributes.HaveWords(call);

    public (Recording Recording, WorkItem? Work) Begin(Recording stored, CallSession? call) => Hears(call)
        ? (stored with { State = RecordingState.Stored, Reason = null }, TranscribeHandler.Work(background, stored, time.GetUtcNow()))
        : (Unredacted(stored), null);

    /// <summary>No transcript will come by which something could be covered.</summary>
    public static Recording Unredacted(Recording recording) => recording with { State = RecordingState.Ready, Reason = RecordingReasons.NotRedacted };
}
