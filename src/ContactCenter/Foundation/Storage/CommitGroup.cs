namespace ContactCenter.Foundation.Storage;

/// <summary>Changes that become durable in one transaction. Not thread-safe.</summary>
internal sealed class CommitGroup
{
    private readonly TaskCompletionSource _settled = NewSource();
    private volatile TaskCompletionSource _waiter = NewSource();

    public List<StorageChange> Changes { get; } = [];

    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Completes when the group is durable; fails when it was undone, or when it takes too long.</summary>
    public Task Waiter => _waiter.Task;

    /// <summary>Completes when the group is durable; fails when it was undone.</summary>
    public Task Settled => _settled.Task;

    public void Add(StorageChange change)
    {
        Changes.Add(change);
        change.Join(this);
    }

    public void Complete()
    {
        _settled.TrySetResult();
        _waiter.TrySetResult();
    }

    /// <summary>Nobody is kept waiting any longer; what becomes of the group is not known yet.</summary>
    public void GiveUp(StorageUnavailableException reason) => Fail(_waiter, reason);

    /// <summary>Whoever waits from now on is kept waiting, though others were given up on.</summary>
    public void WaitAnew() => _waiter = NewSource();

    public void Fail(StorageUnavailableException reason)
    {
        Fail(_settled, reason);
        Fail(_waiter, reason);
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Fail(TaskCompletionSource source, StorageUnavailableException reason)
    {
        source.TrySetException(reason);
        // Some changes have nobody who waits for them.
        _ = source.Task.Exception;
    }
}
