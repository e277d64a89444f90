using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>Changes that ask for work.</summary>
internal static class HeldWork
{
    /// <summary>Takes a change in whose work is held; one that is refused leaves nothing held.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was taken in.</exception>
    public static void Append(this ICommitter committer, StorageChange change, WorkHold? hold)
    {
        try
        {
            committer.Append(change);
        }
        catch (StorageUnavailableException)
        {
            hold?.Cancel();
            throw;
        }
    }
}
