using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Has the search index built anew after the start where it lacks something: it was switched off meanwhile, or another version of the program has built it.
/// What could not be read is tried again every hour.
/// </summary>
internal sealed class IndexAtStart(
    SearchSettings settings, StorageSettings storage, IServiceProvider services, IBackgroundRows rows, BackgroundWork background, TimeProvider time)
    : RepeatedService(TimeSpan.FromHours(1), time)
{
    private bool _isKnown;

    protected override bool IsWanted => settings.Index && storage.Provider == StorageProvider.Sqlite;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        if (_isKnown)
            return;
        try
        {
            // One that was broken off goes on by itself.
            var isBuilt = RebuildIndexHandler.Waits(rows)
                || await services.GetRequiredService<HistoryDatabase>().ReadAsync(SearchReader.IsBuilt, cancellationToken);
            if (!isBuilt)
                await background.AddAsync([RebuildIndexHandler.Work(background, Time.GetUtcNow())]);
            _isKnown = true;
        }
        catch (Exception fault) when (fault is HistoryUnavailableException or StorageUnavailableException)
        {
            // It is told where the stores are opened.
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }
}
