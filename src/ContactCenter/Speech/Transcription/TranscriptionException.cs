using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.Speech.Transcription;

/// <summary>Why a sound was not heard.</summary>
internal enum TranscriptionFault
{
    /// <summary>The engine cannot be reached or has no time: nothing is known of the sound. Try again later, as often as need be.</summary>
    Unavailable,

    /// <summary>It is being heard, and is not done yet. Ask again.</summary>
    Pending,

    /// <summary>
    /// What would hear it is missing, a model or the program. Somebody may bring it without a restart: try again, and do not wait for it with anything else.
    /// </summary>
    Missing,

    /// <summary>The engine's process ended in the middle of the sound. Try again; a sound to which that happens twice may be the reason.</summary>
    EngineDied,

    /// <summary>The engine took the sound and could not hear it, or not in time. Trying again seldom helps.</summary>
    Failed,

    /// <summary>The engine will not hear it as it was asked: somebody has to change something first, which the message names.</summary>
    Refused,
}

/// <summary>A sound that was not heard. The message is one sentence for the operator, without anything of the sound.</summary>
internal sealed class TranscriptionException(TranscriptionFault fault, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What to do about it.</summary>
    public TranscriptionFault Fault { get; } = fault;

    /// <summary>The engine's own word for it; <c>null</c>: it has none.</summary>
    public string? Code { get; init; }

    /// <summary>What is behind it, in the same words each time; the message, unless that tells more.</summary>
    [AllowNull]
    public string Cause { get => field ?? Message; init; }

    /// <summary>The engine asks to be left alone for so long; <c>null</c>: it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
