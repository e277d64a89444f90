using ContactCenter.Calls;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>
/// Brings the vectors that there are into memory after the start, the newest calls first, until all are there or there is no more room. What could not
/// be read is tried again every hour.
/// </summary>
internal sealed class MeaningLoader(
    StorageSettings storage, MeaningIndex index, ICallStore calls, IServiceProvider services, TimeProvider time, ILogger<MeaningLoader> logger)
    : RepeatedService(TimeSpan.FromHours(1), time, logger)
{
    /// <summary>Few enough that others who read need not wait for long.</summary>
    private const int AtOnce = 100;

    private CallQuery? _next = new() { Limit = AtOnce, IsCounted = false };

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite && index.IsOn;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        try
        {
            var feed = services.GetRequiredService<MeaningFeed>();
            await feed.RetryAsync(cancellationToken);
            while (_next is { } query)
                _next = await LoadAsync(feed, query, cancellationToken);
        }
        catch (HistoryUnavailableException)
        {
            // It is told where the history is opened; the next time goes on from here.
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    /// <returns>What comes next; <c>null</c>: nothing, or there is no more room.</returns>
    private async Task<CallQuery?> LoadAsync(MeaningFeed feed, CallQuery query, CancellationToken cancellationToken)
    {
        var page = await calls.ListAsync(query, cancellationToken);
        foreach (var call in page.Items)
        {
            if (!index.Has(call.CallerLeg.Value) && !await feed.RefreshAsync(call.CallerLeg.Value, cancellationToken))
                return null;
        }

        return page.Next is { } next ? query with { After = next } : null;
    }
}
