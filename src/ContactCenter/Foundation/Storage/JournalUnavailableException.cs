namespace ContactCenter.Foundation.Storage;

/// <summary>Nothing can be made durable right now, and nothing was changed: the disk is full, read-only, gone or too slow.</summary>
public sealed class JournalUnavailableException : Exception
{
    public JournalUnavailableException()
    {
    }

    public JournalUnavailableException(string message)
        : base(message)
    {
    }

    public JournalUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
