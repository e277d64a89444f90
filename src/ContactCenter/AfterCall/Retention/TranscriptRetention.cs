using ContactCenter.AfterCall.Holds;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Retention;

/// <summary>
/// Removes the transcripts of calls that are older than transcripts are kept: at the start, and every six hours. It goes by the keys of calls' texts,
/// so that one that was broken off between texts and key is found again.
/// </summary>
internal sealed partial class TranscriptRetention(
    StorageSettings storage, CallRetentionSettings settings, IServiceProvider services, CallHolds holds, TimeProvider time, ILogger<TranscriptRetention> logger)
    : RepeatedService(TimeSpan.FromHours(6), time, logger)
{
    private const int MostAtOnce = 100;

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite && settings.Shortest(KindOf) is not null;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        try
        {
            var (live, history) = (services.GetRequiredService<StorageFolder>().Live, services.GetRequiredService<HistoryDatabase>());
            var last = "";
            while (await live.ReadAsync(connection => Keys(connection, last), cancellationToken) is [.., var next] keys)
            {
                last = next;
                foreach (var call in await history.ReadAsync(connection => AgedCalls.Of(connection, keys), cancellationToken))
                    removed += await RemoveAsync(call, cancellationToken) ? 1 : 0;
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

    private static TimeSpan? KindOf(RetentionTimes times) => times.Transcripts;

    private static List<string> Keys(Microsoft.Data.Sqlite.SqliteConnection connection, string after) =>
        connection.Query<string>("SELECT call FROM call_keys WHERE call > $after ORDER BY call LIMIT $most", new { after, most = MostAtOnce }).AsList();

    private async Task<bool> RemoveAsync(AgedCall call, CancellationToken cancellationToken)
    {
        if (!settings.IsTooOld(KindOf, call.Department, call.StartedAt, Time.GetUtcNow()))
            return false;
        return await holds.AloneAsync(async () =>
            holds.Find(call.Id) is null && await services.GetRequiredService<AgedTranscripts>().RemoveAsync(call.Id, cancellationToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The transcripts of {Calls} calls were older than they are kept and are removed")]
        public static partial void Removed(ILogger logger, int calls);

        [LoggerMessage(2, LogLevel.Warning, "Old transcripts could not be removed: {Reason}. It is tried again")]
        public static partial void NotRemoved(ILogger logger, string reason);
    }
}
