using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Delivery;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Why recordings are not told in words. What they themselves say of it is for operators.</summary>
internal static class LostWords
{
    /// <param name="recording">Without words.</param>
    /// <param name="areAged">Whether the words of its call were there and have become too old.</param>
    /// <returns><c>null</c>: they may still come.</returns>
    public static TranscriptLoss? Of(Recording recording, bool areAged) => recording switch
    {
        { State: RecordingState.Missing } => TranscriptLoss.NotCome,
        { State: RecordingState.Failed } => TranscriptLoss.NotBroughtIn,
        { NotTranscribed: OffEngine.Reason } => TranscriptLoss.SwitchedOff,
        { NotTranscribed: HeardWords.TooOld } => TranscriptLoss.KeptNoLonger,
        { NotTranscribed: { } reason, AwaitsWords: true } when MissingModels.AreMeant(reason) => TranscriptLoss.NoModel,
        { NotTranscribed: not null } or { IsGivenUp: true } => TranscriptLoss.NotInWords,
        { State: RecordingState.Deleted or RecordingState.Erased } => TranscriptLoss.KeptNoLonger,
        { State: RecordingState.Ready } => areAged ? TranscriptLoss.KeptNoLonger : TranscriptLoss.SwitchedOff,
        _ => null,
    };
}
