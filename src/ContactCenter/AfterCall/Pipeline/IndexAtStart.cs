using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Has the search index built anew where it lacks something, after the start and every hour: it was switched off meanwhile, another version of the program
/// has built it, or words of a text are left in it that could not be read when it was replaced or removed.
/// </summary>
internal sealed class IndexAtStart(
    SearchSettings settings, StorageSettings storage, IServiceProvider services, IndexRepair repair, TimeProvider time, ILogger<IndexAtStart> logger)
    : RepeatedService(TimeSpan.FromHours(1), time, logger)
{
    protected override bool IsWanted => settings.Index && storage.Provider == StorageProvider.Sqlite;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        try
        {
            // One that was broken off goes on by itself.
            if (!await services.GetRequiredService<HistoryDatabase>().ReadAsync(SearchReader.IsBuilt, cancellationToken))
                await repair.AskAsync();
        }
        catch (HistoryUnavailableException)
        {
            // It is told where the history is opened.
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }
}
