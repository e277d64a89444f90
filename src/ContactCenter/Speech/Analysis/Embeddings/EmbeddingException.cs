namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Why no vectors were made.</summary>
internal enum EmbeddingFault
{
    /// <summary>The transcriber cannot be reached or has no time: nothing is known of the texts. Try again later, as often as need be.</summary>
    Unavailable,

    /// <summary>Its process ended in the middle. Try again; texts to which that happens twice may be the reason.</summary>
    EngineDied,

    /// <summary>It took the texts and made no vectors, or not in time. Trying again seldom helps.</summary>
    Failed,

    /// <summary>It cannot make any: somebody has to change something first, which the message names.</summary>
    Refused,
}

/// <summary>Vectors that were not made. The message is one sentence for the operator, without anything of the texts.</summary>
internal sealed class EmbeddingException(EmbeddingFault fault, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What to do about it.</summary>
    public EmbeddingFault Fault { get; } = fault;

    /// <summary>The transcriber is to be left alone for so long; <c>null</c>: it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
