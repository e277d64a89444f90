namespace ContactCenter.Foundation.Storage;

/// <summary>The store cannot be used as it is; the message says why and what to do. Stops the start.</summary>
public sealed class StorageException : Exception
{
    public StorageException()
    {
    }

    public StorageException(string message)
        : base(message)
    {
    }

    public StorageException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>What to tell the operator when SQLite finds a file unusable.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="what">What is wrong, a sentence with its full stop.</param>
    /// <param name="cause">Who found it.</param>
    public static StorageException Damaged(string file, string what, Exception cause) => new(
        $"{file} is damaged: {what} Nothing was changed. Keep a copy of the file and of those beside it (-wal, -shm), then restore the newest backup; "
        + "see \"Backup and restore\" in docs/operations.md.",
        cause);
}
