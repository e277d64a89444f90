using ContactCenter.AfterCall.Holds;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Retention;

/// <summary>Deletes the sound of recordings that are older than it is kept: at the start, and every six hours.</summary>
internal sealed partial class SoundRetention(
    CallRetentionSettings settings,
    IRecordingIndex index,
    CallHolds holds,
    IEnumerable<IEndedRecordings> ended,
    BackgroundWork background,
    WorkRunner running,
    ICommitter committer,
    TimeProvider time,
    ILogger<SoundRetention> logger)
    : RepeatedService(TimeSpan.FromHours(6), time, logger)
{
    private const int MostAtOnce = 100;

    protected override bool IsWanted => settings.Shortest(KindOf) is not null;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var before = now - settings.Shortest(KindOf)!.Value;
        var deleted = 0;
        try
        {
            Recording? last = null;
            while (await index.OldestAsync(before, last, MostAtOnce, cancellationToken) is [.., var oldest] old)
            {
                last = oldest;
                foreach (var recording in old.Where(recording => IsTooOld(recording, now)))
                    deleted += await holds.AloneAsync(() => DeleteAsync(recording)) ? 1 : 0;
            }
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotDeleted(logger, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The process ends; what is left is older at the next start.
        }

        if (deleted > 0)
            Log.Deleted(logger, deleted);
    }

    private static TimeSpan? KindOf(RetentionTimes times) => times.Sound;

    /// <summary>While nobody knows whose call it is, nobody knows whether that must be kept, or how long its department keeps it.</summary>
    private bool IsTooOld(Recording recording, DateTimeOffset now) =>
        !recording.AwaitsCall && settings.IsTooOld(KindOf, recording.Department, recording.StartedAt, now);

    /// <returns>Whether its sound is gone; what was made of it just now is older at the next time.</returns>
    private async Task<bool> DeleteAsync(Recording recording)
    {
        if (holds.Find(recording.Call) is not null)
            return false;
        var change = RecordingRemoval.Of(index, background, recording, recording, reason: null, Time.GetUtcNow(), recording.IsEnd() ? [] : ended);
        await committer.SettleAsync(change);
        // What is under way for it writes nothing any more.
        if (change.IsMade && (!recording.IsEnd() || recording.AwaitsWords))
            running.Cancel(recording.Call);
        return change.IsMade;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The sound of {Recordings} recordings was older than it is kept and is deleted")]
        public static partial void Deleted(ILogger logger, int recordings);

        [LoggerMessage(2, LogLevel.Warning, "Old recordings could not be deleted: {Reason}. It is tried again")]
        public static partial void NotDeleted(ILogger logger, string reason);
    }
}
