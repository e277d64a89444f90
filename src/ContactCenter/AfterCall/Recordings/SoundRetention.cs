using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Deletes the sound of recordings that are older than it is kept: at the start, and every six hours. The key goes with the row's change, so that
/// nobody can hear what is left of a file until it is removed, nor a copy of it in a backup.
/// </summary>
internal sealed partial class SoundRetention(
    RecordingsSettings settings,
    IRecordingIndex index,
    BackgroundWork background,
    ICommitter committer,
    TimeProvider time,
    ILogger<SoundRetention> logger)
    : IHostedService, IDisposable
{
    private const int MostAtOnce = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    private readonly CancellationTokenSource _end = new();
    private Task _deleting = Task.CompletedTask;
    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.SoundKept is not { } kept)
            return Task.CompletedTask;
        _deleting = DeleteAsync(kept);
        _timer = time.CreateTimer(_ => Again(kept), state: null, Pause, Pause);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        _end.Cancel();
        return _deleting;
    }

    public void Dispose() => _timer?.Dispose();

    private void Again(TimeSpan kept)
    {
        if (_deleting.IsCompleted)
            _deleting = DeleteAsync(kept);
    }

    private async Task DeleteAsync(TimeSpan kept)
    {
        var deleted = 0;
        try
        {
            while (await index.OldestAsync(time.GetUtcNow() - kept, MostAtOnce, _end.Token) is { Count: > 0 } old)
            {
                foreach (var recording in old)
                    await DeleteAsync(recording);
                deleted += old.Count;
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
            Log.Deleted(logger, deleted, kept.TotalDays);
    }

    private async Task DeleteAsync(Recording recording)
    {
        var change = RecordingRemoval.Of(index, background, recording, reason: null, time.GetUtcNow());
        committer.Append(change);
        await change.Settled;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The sound of {Recordings} recordings was older than {Days} days and is deleted")]
        public static partial void Deleted(ILogger logger, int recordings, double days);

        [LoggerMessage(2, LogLevel.Warning, "Old recordings could not be deleted: {Reason}. It is tried again")]
        public static partial void NotDeleted(ILogger logger, string reason);
    }
}
