using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>What becomes of a recording that is here: it is put into words, what nobody is to read or hear is taken out, and then it is heard.</summary>
internal sealed class TranscriptionPipeline(
    TranscriptionSettings settings, RecordingsSettings recordings, BackgroundWork background, TimeProvider time)
    : IRecordingPipeline
{
    private const string NotThePlatforms = "The platform puts into words only what it has recorded itself.";

    public bool Wants(Recording recording, CallSession? call) => PostcallAttributes.Keep(call) || Hears(recording, call);

    public (Recording Recording, WorkItem? Work) Begin(Recording stored, CallSession? call)
    {
        if (Hears(stored, call))
            return (stored with { State = RecordingState.Stored, Reason = null }, TranscribeHandler.Work(background, stored, time.GetUtcNow() + Wait));
        return (Unredacted(WithoutWords(stored, call)), null);
    }

    public Recording WithoutWords(Recording recording, CallSession? call) => recording with { NotTranscribed = WhyWithoutWords(recording, call) };

    /// <summary>So long the platform may take to tell of a transcript; an engine of ours begins at once.</summary>
    private TimeSpan Wait => settings.Engine == TranscriptionEngineKind.Platform ? recordings.ExpectWithin : TimeSpan.Zero;

    private bool Hears(Recording recording, CallSession? call) =>
        settings.Engine != TranscriptionEngineKind.Off && PostcallAttributes.HaveWords(call) && !IsOutOfReach(recording);

    private string? WhyWithoutWords(Recording recording, CallSession? call)
    {
        if (IsOutOfReach(recording) && PostcallAttributes.HaveWords(call))
            return NotThePlatforms;
        return settings.Engine == TranscriptionEngineKind.Off && PostcallAttributes.AskForWords(call) ? OffEngine.Reason : null;
    }

    private bool IsOutOfReach(Recording recording) => settings.Engine == TranscriptionEngineKind.Platform && recording.Source is not null;

    /// <summary>No transcript will come by which something could be covered.</summary>
    public static Recording Unredacted(Recording recording) => recording with { State = RecordingState.Ready, Reason = RecordingReasons.NotRedacted };
}
