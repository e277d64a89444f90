using System.Collections.Concurrent;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Holds;

/// <summary>The calls of which nothing may go. They are few, and all in memory.</summary>
internal sealed class CallHolds : IDisposable
{
    /// <summary>So long whoever is asked by somebody waits for those who judge by the holds: their disk may not answer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<string, Hold> _holds = new(StringComparer.Ordinal);
    private readonly ErasedCalls _erased;
    private readonly ICommitter _committer;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    /// <param name="live">Where they are kept; <c>null</c>: in memory alone.</param>
    /// <param name="erased">The calls that can be held no more.</param>
    /// <param name="committer">Makes them durable.</param>
    /// <param name="audit">Is told who holds what.</param>
    /// <param name="time">The clock.</param>
    public CallHolds(DatabaseFile? live, ErasedCalls erased, ICommitter committer, AuditLog audit, TimeProvider time)
    {
        (_erased, _committer, _audit, _time) = (erased, committer, audit, time);
        if (live is null)
            return;
        using var connection = live.OpenReader();
        foreach (var hold in HoldRows.All(connection))
            _holds[hold.Call] = hold;
    }

    /// <returns>What holds the call now; <c>null</c>: nothing does.</returns>
    public Hold? Find(string call) => _holds.TryGetValue(call, out var hold) && hold.IsInForce(_time.GetUtcNow()) ? hold : null;

    /// <summary>Runs while nobody holds anything, until it completes: what is judged by the holds stays true.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> act)
    {
        await _turn.WaitAsync();
        return await InTurnAsync(act);
    }

    /// <summary>The same for whoever is waited for.</summary>
    /// <exception cref="StorageUnavailableException">Others judge by the holds for so long that it was not begun.</exception>
    public async Task<T> AloneSoonAsync<T>(Func<Task<T>> act)
    {
        using var limit = new CancellationTokenSource(LongestWait, _time);
        try
        {
            await _turn.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException fault)
        {
            throw new StorageUnavailableException("what is removed by age or erased keeps the disk busy", fault);
        }

        return await InTurnAsync(act);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Holds a call from now on, in place of what held it; completes when it is durable.</summary>
    /// <returns><c>null</c>: it is erased, or about to be.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<Hold?> PutAsync(string call, string reason, DateTimeOffset? until, Doer doer) => AloneSoonAsync(async () =>
    {
        if (_erased.IsErased(new LegId(call)))
            return (Hold?)null;
        var before = Find(call);
        var hold = new Hold(call, reason, until, doer.Name, _time.GetUtcNow());
        var line = _audit.Line(doer.Name, AuditActions.CallHeld, call, WordsOf(before), WordsOf(hold), doer.Address);
        await SaveAsync(new Change(this, call, hold, _audit.Along(line)));
        return hold;
    });

    /// <summary>Holds a call no more; completes when that is durable.</summary>
    /// <returns>Whether anything held it.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<bool> LiftAsync(string call, Doer doer)
    {
        if (Find(call) is not { } before)
            return false;
        var line = _audit.Line(doer.Name, AuditActions.CallHoldLifted, call, WordsOf(before), after: null, doer.Address);
        await SaveAsync(new Change(this, call, hold: null, _audit.Along(line)));
        return true;
    }

    private static string? WordsOf(Hold? hold) => hold is null ? null : AuditWords.Of(new HoldWords(hold.Reason, hold.Until));

    private async Task SaveAsync(Change change)
    {
        await _committer.SaveAsync(change);
    }

    private sealed class Change(CallHolds holds, string call, Hold? hold, StorageChange line) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (hold is null)
                HoldRows.Remove(rows, call);
            else
                HoldRows.Put(rows, hold);
            line.Write(rows);
        }

        protected override void OnCommitted()
        {
            if (hold is null)
                holds._holds.TryRemove(call, out _);
            else
                holds._holds[call] = hold;
            line.Commit();
        }

        protected override void OnUndone() => line.TakeBack();
    }
}
