namespace ContactCenter.Foundation.Storage;

/// <summary>Nothing can be made durable right now: the disk is full, read-only, gone or too slow.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
