namespace ContactCenter.Transcriber.Hosting;

/// <summary>A start that cannot be: its message is one sentence for whoever has typed the command.</summary>
public sealed class OptionException : Exception
{
    /// <summary>Without a message.</summary>
    public OptionException()
    {
    }

    /// <param name="message">What is wrong, in one sentence.</param>
    public OptionException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong, in one sentence.</param>
    /// <param name="innerException">What was met.</param>
    public OptionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
