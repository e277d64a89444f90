using ContactCenter.AfterCall.Holds;
using ContactCenter.AfterCall.Pipeline;

namespace ContactCenter.AfterCall.Retention;

/// <summary>Transcripts are kept as long as the settings say, and as long as something holds their call.</summary>
internal sealed class TranscriptAge(CallRetentionSettings settings, CallHolds holds, TimeProvider time) : ITranscriptAge
{
    public bool IsOver(CallSession call) =>
        settings.IsTooOld(static times => times.Transcripts, call.Department, call.Caller.StartedAt, time.GetUtcNow())
        && holds.Find(call.CallerLeg.Value) is null;
}
