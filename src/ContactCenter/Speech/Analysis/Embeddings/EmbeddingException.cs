namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Why no vectors were made, or nothing was learned of them.</summary>
internal enum EmbeddingFault
{
    /// <summary>The transcriber cannot be reached or has no time: nothing is known of what it was given. Try again later, as often as need be.</summary>
    Unavailable,

    /// <summary>Its process ended in the middle. Try again; that to which it happens twice may be the reason.</summary>
    EngineDied,

    /// <summary>It took the texts or vectors and made nothing of them, or not in time. Trying again seldom helps.</summary>
    Failed,

    /// <summary>It cannot make any: somebody has to change something first, which the message names.</summary>
    Refused,
}

/// <summary>Vectors that were not made, or of which nothing was learned. The message is one sentence for the operator, without anything of the texts.</summary>
internal sealed class EmbeddingException(EmbeddingFault fault, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What to do about it.</summary>
    public EmbeddingFault Fault { get; } = fault;

    /// <summary>The transcriber is to be left alone for so long; <c>null</c>: it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
