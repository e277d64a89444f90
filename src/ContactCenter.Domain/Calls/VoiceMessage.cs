namespace ContactCenter.Domain.Calls;

/// <summary>A message that a caller was asked to speak.</summary>
/// <param name="Number">Its number within the call, from 1; travels in the recording's event address.</param>
/// <param name="About">The department, or the survey's question, that it is for.</param>
public sealed record VoiceMessage(int Number, string About, DateTimeOffset AskedAt)
{
    /// <summary>Whether it answers a question of the survey.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Where the platform keeps the recording; <c>null</c> until it has said so.</summary>
    public Uri? Url { get; init; }

    /// <summary>The call has been over for minutes, and no recording was reported.</summary>
    public bool IsMissing { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Bytes.</summary>
    public long? Size { get; init; }
}
