using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Search;

/// <summary>Where transcripts are not to be indexed, nothing of an index of before stays behind.</summary>
internal sealed partial class SearchSwitch(
    SearchSettings settings, StorageSettings storage, IServiceProvider services, ILogger<SearchSwitch> logger) : IHostedService
{
    private Task _clearing = Task.CompletedTask;

    /// <remarks>The history opens after the start, which does not wait for it.</remarks>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.Index && storage.Provider == StorageProvider.Sqlite)
            _clearing = ClearAsync(services.GetRequiredService<HistoryDatabase>());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _clearing;

    private async Task ClearAsync(HistoryDatabase history)
    {
        try
        {
            await history.WriteAsync([new Clearing()]);
        }
        catch (HistoryUnavailableException fault)
        {
            Log.NotCleared(logger, fault.Message);
        }
    }

    private sealed class Clearing : StorageChange
    {
        public override void Write(RowWriter rows) => SearchTables.Clear(rows);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Search:Index is false, and the words that were indexed before could not be removed: {Reason}. The next "
            + "start tries again")]
        public static partial void NotCleared(ILogger logger, string reason);
    }
}
