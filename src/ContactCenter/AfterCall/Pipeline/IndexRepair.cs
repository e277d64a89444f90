using System.Collections.Concurrent;
using ContactCenter.AfterCall.Search;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Has the search index built anew where it holds words of texts that nobody can read any more.</summary>
internal sealed partial class IndexRepair(
    SearchSettings search, StorageSettings storage, IBackgroundRows rows, BackgroundWork background, TimeProvider time, ILogger<IndexRepair> logger)
{
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>A text that was found cannot be decrypted: it is logged once, and not found any more after the rebuild.</summary>
    /// <param name="call">Whose it is.</param>
    /// <param name="what">Of the call's texts.</param>
    /// <param name="reason">What is wrong with it.</param>
    public async Task TellAsync(string call, string what, string reason)
    {
        if (_told.TryAdd($"{call}/{what}", value: true))
            Log.Unreadable(logger, what, call, reason);
        await AskAsync();
    }

    /// <summary>Asks for a rebuild, unless one waits. Where it cannot be saved now, the next who looks asks again.</summary>
    public async Task AskAsync()
    {
        if (!search.Index || storage.Provider != StorageProvider.Sqlite || RebuildIndexHandler.Waits(rows))
            return;
        try
        {
            await background.AddAsync([RebuildIndexHandler.Work(background, time.GetUtcNow())]);
        }
        catch (StorageUnavailableException)
        {
            // It is told where the store is opened.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Warning, "The {What} of call {Call} cannot be read: {Reason}. It is left out of what is found, and the search index is built anew")]
        public static partial void Unreadable(ILogger logger, string what, string call, string reason);
    }
}
