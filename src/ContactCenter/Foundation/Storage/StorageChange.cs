namespace ContactCenter.Foundation.Storage;

/// <summary>A change of the state in memory on its way to the disk: a batch of row writes that becomes durable as a whole or not at all.</summary>
public abstract class StorageChange
{
    private volatile CommitGroup? _group;
    private volatile bool _isDurable;

    /// <summary>Whether it is durable by now.</summary>
    public bool IsDurable => _isDurable;

    /// <summary>
    /// Completes when the change is durable. Fails with <see cref="StorageUnavailableException"/> when it was undone, or when its
    /// commit takes too long to be waited for: then it may become durable later.
    /// </summary>
    public Task Durable => _isDurable || _group is not { } group ? Task.CompletedTask : group.Waiter;

    /// <summary>
    /// Completes when the change is durable, however long that takes. Fails with <see cref="StorageUnavailableException"/> when it was
    /// undone.
    /// </summary>
    public Task Settled => _isDurable || _group is not { } group ? Task.CompletedTask : group.Settled;

    /// <summary>Writes the rows. On the commit thread, within the transaction at hand.</summary>
    public abstract void Write(RowWriter rows);

    internal void Join(CommitGroup group) => _group = group;

    internal void Commit()
    {
        OnCommitted();
        _isDurable = true;
        // Whoever keeps the change must not keep all that was committed with it.
        _group = null;
    }

    internal void TakeBack() => OnUndone();

    /// <summary>The rows are durable. On the commit thread, before anybody who waits is told.</summary>
    protected virtual void OnCommitted()
    {
    }

    /// <summary>The rows could not be made durable: the state in memory goes back to what it was before. Called in reverse order of appending.</summary>
    protected virtual void OnUndone()
    {
    }
}
