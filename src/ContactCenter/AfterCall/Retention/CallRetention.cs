using ContactCenter.AfterCall.Erasure;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Retention;

/// <summary>
/// Has calls removed that are older than calls are kept, with all that there is of them: at the start, and every six hours. Their removal is work that
/// goes on after a crash, as that of an erasure.
/// </summary>
internal sealed partial class CallRetention(
    StorageSettings storage, CallRetentionSettings settings, IServiceProvider services, TimeProvider time, ILogger<CallRetention> logger)
    : RepeatedService(TimeSpan.FromHours(6), time)
{
    private const int MostAtOnce = 100;

    /// <summary>Of many that are too old at first the rest waits for the next time: the disk belongs to live calls.</summary>
    private const int MostEachTime = 5_000;

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite && settings.Shortest(KindOf) is not null;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        try
        {
            var (history, erasures) = (services.GetRequiredService<HistoryDatabase>(), services.GetRequiredService<Erasures>());
            var now = Time.GetUtcNow();
            var before = now - settings.Shortest(KindOf)!.Value;
            AgedCall? last = null;
            while (removed < MostEachTime
                && await history.ReadAsync(connection => AgedCalls.Oldest(connection, before, last, MostAtOnce), cancellationToken) is [.., var newest] page)
            {
                last = newest;
                List<string> old = [.. page.Where(call => settings.IsTooOld(KindOf, call.Department, call.StartedAt, now)).Select(call => call.Id)];
                if (old.Count > 0)
                    removed += await erasures.AcceptAgedAsync(old, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is StorageUnavailableException or HistoryUnavailableException)
        {
            Log.NotRemoved(logger, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The process ends; what is left is older at the next start.
        }

        if (removed > 0)
            Log.Removed(logger, removed);
    }

    private static TimeSpan? KindOf(RetentionTimes times) => times.Calls;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Calls} calls were older than they are kept and are removed")]
        public static partial void Removed(ILogger logger, int calls);

        [LoggerMessage(2, LogLevel.Warning, "Old calls could not be removed: {Reason}. It is tried again")]
        public static partial void NotRemoved(ILogger logger, string reason);
    }
}
