using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Notes;

/// <summary>
/// Encrypts notes that an older program has kept in clear, at the start, so that nothing of them is in any file afterwards. One that was broken off goes
/// on with what is left, six hours later or at the next start.
/// </summary>
internal sealed partial class OldNotes(
    StorageSettings storage, IServiceProvider services, CallEngine engine, ICallStore calls, INotesSeal seal, TimeProvider time, ILogger<OldNotes> logger)
    : RepeatedService(TimeSpan.FromHours(6), time, logger)
{
    private const int MostAtOnce = 100;

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (live, history) = (services.GetRequiredService<StorageFolder>().Live, services.GetRequiredService<HistoryDatabase>());
            var found = 0;
            foreach (var call in await live.ReadAsync(ClearNotes.OfLive, cancellationToken))
                found += await SealAsync(call, cancellationToken) ? 1 : 0;
            var last = ClearNotes.Remains;
            while (await history.ReadAsync(connection => ClearNotes.OfHistory(connection, last, MostAtOnce), cancellationToken) is [.., var next] page)
            {
                last = next;
                foreach (var call in page)
                {
                    if (await SealAsync(call, cancellationToken))
                        found++;
                    else
                        await history.WriteAsync([new Nothing(call)]);
                }
            }

            if (found > 0)
                Log.Sealed(logger, found);
            if (found > 0 || await history.ReadAsync(ClearNotes.MayRemain, cancellationToken))
                await ForgetAsync(history, cancellationToken);
        }
        catch (Exception fault) when (fault is StorageUnavailableException or HistoryUnavailableException)
        {
            Log.NotSealed(logger, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The process ends; what is left is found at the next start.
        }
    }

    /// <returns>Whether its notes were in clear.</returns>
    private async Task<bool> SealAsync(string call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = new LegId(call);
        if (await calls.ReadAsync(id) is not { Attached.Notes: { SealedLength: null, Text: var clear } })
            return false;
        return await seal.WriteAsync(id, clear, async text =>
        {
            var fact = new CallEvent.Edited(new CallEdit.Sealing(clear, text));
            var isAtHand = calls.Find(id) is not null && (await engine.HandleAsync(id, fact)).Edit is not null;
            return isAtHand || (await engine.HandleEndedAsync(id, fact, (_, _) => Task.CompletedTask)).Edit is not null;
        });
    }

    /// <summary>Gives away what free pages and logs still hold of what was there before.</summary>
    private async Task ForgetAsync(HistoryDatabase history, CancellationToken cancellationToken)
    {
        var committer = services.GetRequiredService<GroupCommitter>();
        while (!await history.TryForgetAsync() || !await committer.TryForgetAsync())
            await PauseAsync(TimeSpan.FromSeconds(1), cancellationToken);
        await history.WriteAsync([new Nothing(ClearNotes.Remains)]);
    }

    private sealed class Nothing(string call) : StorageChange
    {
        public override void Write(RowWriter rows) => ClearNotes.Done(rows, call);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The notes of {Calls} calls were kept in clear and are encrypted")]
        public static partial void Sealed(ILogger logger, int calls);

        [LoggerMessage(2, LogLevel.Warning, "Notes that are kept in clear could not be encrypted: {Reason}. It is tried again")]
        public static partial void NotSealed(ILogger logger, string reason);
    }
}
