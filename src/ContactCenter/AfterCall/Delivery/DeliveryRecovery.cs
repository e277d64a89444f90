using ContactCenter.Access.Audit;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// Finds deliveries and receipts whose work was not saved because the process ended between the two files, and forgets what is kept no longer: at the
/// start, when all that was due has lost it, and every ten minutes; where the settings have no target any more, every six hours.
/// </summary>
internal sealed partial class DeliveryRecovery(
    StorageSettings storage,
    DeliverySettings settings,
    RetentionSettings retention,
    IServiceProvider services,
    IDeliveryStore store,
    BackgroundWork background,
    TimeProvider time,
    ILogger<DeliveryRecovery> logger) : RepeatedService(settings.Targets.IsEmpty ? TimeSpan.FromHours(6) : TimeSpan.FromMinutes(10), time, logger)
{
    /// <summary>What is due so long has work, or has lost it.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(5);

    /// <summary>So long what was sent is kept of deliveries that were given up.</summary>
    private static readonly TimeSpan DeadBodiesKept = TimeSpan.FromDays(30);

    /// <summary>What was due before and has no work has lost it with the process before this one.</summary>
    private readonly DateTimeOffset _start = time.GetUtcNow();

    private bool _hasLooked;

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FindLostAsync(cancellationToken);
            var now = Time.GetUtcNow();
            await store.ForgetBodiesAsync(now - DeadBodiesKept);
            if (retention.Audit is { } kept)
                await services.GetRequiredService<HistoryDatabase>().WriteAsync([new Forgetting(now - kept)]);
        }
        catch (Exception fault) when (fault is HistoryUnavailableException or StorageUnavailableException)
        {
            Log.NotLooked(logger, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The process ends; the next start looks again.
        }
    }

    private async Task FindLostAsync(CancellationToken cancellationToken)
    {
        var before = _hasLooked ? Time.GetUtcNow() - Overdue : _start;
        // Known first: what ends meanwhile is overdue no more when its page is read.
        var known = await services.GetRequiredService<StorageFolder>().Live.ReadAsync(
            connection => WorkRows.KeysOf(connection, [DeliveryWork.Deliver, DeliveryWork.Erase]), cancellationToken);
        var found = 0;
        StoredDelivery? delivery = null;
        while (await store.OverdueAsync(before, delivery, cancellationToken) is [.., var last] page)
        {
            found += await AddAsync(page.Where(each => !known.Contains(DeliveryWork.KeyOf(each.Number))).Select(each => DeliveryWork.Of(background, each)));
            delivery = last;
        }

        var history = services.GetRequiredService<HistoryDatabase>();
        DeliveryReceipt? receipt = null;
        while (await history.ReadAsync(connection => ReceiptRows.Overdue(connection, before, receipt), cancellationToken) is [.., var last] page)
        {
            found += await AddAsync(page.Where(each => !known.Contains(DeliveryWork.KeyOf(each.Number))).Select(each => DeliveryWork.Of(background, each)));
            receipt = last;
        }

        _hasLooked = true;
        if (found > 0)
            Log.Found(logger, found);
    }

    private async Task<int> AddAsync(IEnumerable<WorkItem> lost)
    {
        List<WorkItem> items = [.. lost];
        if (items.Count > 0)
            await background.AddAsync(items);
        return items.Count;
    }

    private sealed class Forgetting(DateTimeOffset before) : StorageChange
    {
        public override void Write(RowWriter rows) => ReceiptRows.Forget(rows, before);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} deliveries had lost their work and go on")]
        public static partial void Found(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Warning, "Whether deliveries have lost their work could not be found out: {Reason}. It is tried again")]
        public static partial void NotLooked(ILogger logger, string reason);
    }
}
