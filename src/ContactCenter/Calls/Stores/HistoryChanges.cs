using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Changes of calls that lie in the history: one is read and written after the other, and none while calls are on their way there.</summary>
internal sealed class HistoryChanges(HistoryDatabase history) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Runs when nothing else changes the history, until it completes.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> act)
    {
        await _turn.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Changes one call; whoever calls it runs alone.</summary>
    /// <param name="judge">What follows; <c>null</c>: nothing.</param>
    /// <param name="write">Writes the call as it is to be.</param>
    /// <param name="first">Is awaited before a change is written.</param>
    /// <exception cref="HistoryUnavailableException">Nothing was written.</exception>
    public async Task<Transition?> ChangeAsync(
        LegId call, Func<CallSession, Transition?> judge, Func<CallSession, StorageChange> write, Func<CallSession, Transition, Task>? first = null)
    {
        var held = await history.ReadAsync(connection => HistoryTables.Find(connection, call), CancellationToken.None);
        if (held is null || judge(held) is not { } transition)
            return null;
        if (ReferenceEquals(held, transition.Session))
            return transition;
        if (first is not null)
            await first(held, transition);
        await history.WriteAsync([write(transition.Session)]);
        return transition;
    }

    /// <summary>Who still waits for a disk that does not answer keeps the process from ending no longer than the history does itself.</summary>
    public void Dispose()
    {
        if (_turn.Wait(history.LongestEnd))
            _turn.Dispose();
    }
}
