namespace ContactCenter.Speech.Analysis;

/// <summary>Why a provider found out nothing about a call.</summary>
internal enum ProviderFault
{
    /// <summary>It cannot be reached or has no time: try again later.</summary>
    Unavailable,

    /// <summary>It was asked, and what it has answered cannot be used, or it did not answer in time. Trying again seldom helps.</summary>
    Failed,

    /// <summary>It will not answer as it was asked: somebody has to change something first, such as a key.</summary>
    Refused,
}

/// <summary>What a provider has not found out. The message is one sentence for the operator, without anything of the call.</summary>
internal sealed class ProviderException(ProviderFault fault, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What to do about it.</summary>
    public ProviderFault Fault { get; } = fault;

    /// <summary>The provider's own word for it, or its HTTP status; <c>null</c>: it has none.</summary>
    public string? Code { get; init; }

    /// <summary>It asks to be left alone for so long; <c>null</c>: it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
