namespace ContactCenter.Foundation.Storage;

/// <summary>How those who make a change wait for it.</summary>
internal static class Committing
{
    /// <summary>Takes a change in.</summary>
    /// <returns>As <see cref="StorageChange.Durable"/>: nobody waits for a disk that is too slow.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was taken in.</exception>
    public static Task SaveAsync(this ICommitter committer, StorageChange change)
    {
        committer.Append(change);
        return change.Durable;
    }

    /// <summary>Takes a change in.</summary>
    /// <returns>As <see cref="StorageChange.Settled"/>: however long it takes.</returns>
    /// <inheritdoc cref="SaveAsync" path="/exception"/>
    public static Task SettleAsync(this ICommitter committer, StorageChange change)
    {
        committer.Append(change);
        return change.Settled;
    }
}
