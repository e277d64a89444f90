namespace ContactCenter.Foundation.Storage;

/// <summary>Calls that have ended cannot be read right now; live calls are not touched by that.</summary>
public sealed class HistoryUnavailableException : Exception
{
    public HistoryUnavailableException()
    {
    }

    public HistoryUnavailableException(string message)
        : base(message)
    {
    }

    public HistoryUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
