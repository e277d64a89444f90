using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Where a call's words come from. As long as something is to come of it the settings say it; after that its recordings tell how it was.</summary>
/// <param name="IsEngineOff">Whether no engine puts it into words, or has done so.</param>
/// <param name="IsOver">Whether nothing more is to come of it.</param>
/// <param name="AreWritten">Whether another system has told them in writing.</param>
internal sealed record WordsOfCall(bool IsEngineOff, bool IsOver, bool AreWritten)
{
    /// <param name="call">The call.</param>
    /// <param name="recordings">All of its recordings.</param>
    /// <param name="isEngineOff">Whether nothing is put into words now, as the settings say.</param>
    public static WordsOfCall Of(CallSession call, IReadOnlyList<Recording> recordings, bool isEngineOff)
    {
        var sounds = recordings.Where(recording => !recording.IsInWriting).ToList();
        var isOver = call.IsOver && !call.AwaitedMessages.Any() && sounds.TrueForAll(sound => sound.IsEnd() && !sound.AwaitsWords);
        return new(isOver ? WasEngineOff(sounds) : isEngineOff, isOver, sounds.Count < recordings.Count);
    }

    private static bool WasEngineOff(List<Recording> sounds)
    {
        var here = sounds
            .Where(sound => sound.State is not (RecordingState.Missing or RecordingState.Failed) && !RecordingRemoval.IsOfTwin(sound)).ToList();
        return here.Count > 0 && here.TrueForAll(sound => sound.NotTranscribed == OffEngine.Reason);
    }
}
