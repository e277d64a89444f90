using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Flags recordings whose files were changed, or are not whole.</summary>
internal sealed partial class ChangedSounds(
    IRecordingIndex index, IEnumerable<IEndedRecordings> ended, BackgroundWork background, ICommitter committer, ILogger<ChangedSounds> logger)
{
    /// <summary>What stands beside the state, and in the answer to who wanted to hear it.</summary>
    public const string Reason = "the file was changed or is not whole";

    /// <summary>
    /// Completes when it is durable. One that is not here yet is brought in anew, and one that is gone or flagged stays as it is.
    /// </summary>
    /// <param name="number">The recording's.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task FlagAsync(long number)
    {
        var recording = await index.FindAsync(number, CancellationToken.None);
        if (recording?.State is not (RecordingState.Stored or RecordingState.Redacting or RecordingState.Ready))
            return;
        Log.Changed(logger, recording.Number, recording.Call);
        var failed = recording with { State = RecordingState.Failed, Reason = Reason, AwaitsWords = false };
        await committer.SaveAsync(new RecordingChange(index, failed, background, [.. ended.WorkFor(recording, failed)]) { Before = recording });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The file of recording {Recording} of call {Call} was changed or is not whole: nobody hears it any more")]
        public static partial void Changed(ILogger logger, long recording, string call);
    }
}
