namespace ContactCenter.Foundation.Storage;

/// <summary>Makes changes of the state in memory durable, in the order in which they are appended.</summary>
public interface ICommitter
{
    /// <summary>Whether the disk lags so far behind that nothing new should be begun.</summary>
    bool IsBusy { get; }

    /// <summary>Takes a change in. The caller holds what the change is about, and applies it once this has returned.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was taken in.</exception>
    void Append(StorageChange change);
}

/// <summary>Nothing is written: a change counts at once, and is lost when the process ends.</summary>
public sealed class MemoryCommitter : ICommitter
{
    public bool IsBusy => false;

    public void Append(StorageChange change) => change.Commit();
}
