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
}
