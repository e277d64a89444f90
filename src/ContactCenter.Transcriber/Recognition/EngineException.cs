namespace ContactCenter.Transcriber.Recognition;

/// <summary>An engine that cannot do its work: its message is one sentence for the operator.</summary>
public sealed class EngineException : Exception
{
    /// <summary>Without a message.</summary>
    public EngineException()
    {
    }

    /// <param name="message">What has failed, in one sentence.</param>
    public EngineException(string message)
        : base(message)
    {
    }

    /// <param name="message">What has failed, in one sentence.</param>
    /// <param name="innerException">What the engine said.</param>
    public EngineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
