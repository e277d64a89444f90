namespace ContactCenter.AfterCall.Analyses;

/// <summary>A step cannot be made now, and nothing is known of the call: it is tried again. The message holds nothing of what was said.</summary>
internal sealed class StepUnavailableException(string reason, TimeSpan? retryAfter, Exception? innerException = null) : Exception(reason, innerException)
{
    /// <summary>Not before that has passed; <c>null</c>: nobody has said when.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
