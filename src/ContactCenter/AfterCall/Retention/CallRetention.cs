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
    : RepeatedService(TimeSpan.FromHours(6), time, logger)
{
    private const int MostAtOnce = 100;

    /// <summary>After so many others have the disk: it belongs to live calls.</summary>
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMinutes(5);

    /// <summary>Calls of one round.</summary>
    internal int MostEachRound { get; init; } = 5_000;

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite && settings.Shortest(KindOf) is not null;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        try
        {
            var (history, erasures) = (services.GetRequiredService<HistoryDatabase>(), services.GetRequiredService<Erasures>());
            var now = Time.GetUtcNow();
            var before = now - settings.Shortest(KindOf)!.Value;
            var (most, left) = (Math.Min(MostAtOnce, MostEachRound), MostEachRound);
            AgedCall? last = null;
            while (await history.ReadAsync(connection => AgedCalls.Oldest(connection, before, last, most), cancellationToken) is [.., var newest] page)
            {
                last = newest;
                List<string> old = [.. page.Where(call => settings.IsTooOld(KindOf, call.Department, call.StartedAt, now)).Select(call => call.Id)];
                var accepted = old.Count > 0 ? await erasures.AcceptAgedAsync(old, cancellationToken) : 0;
                removed += accepted;
                left -= accepted;
                if (left > 0)
                    continue;
                left = MostEachRound;
                await PauseAsync(BetweenRounds, cancellationToken);
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
