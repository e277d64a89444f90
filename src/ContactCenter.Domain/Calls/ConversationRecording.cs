namespace ContactCenter.Domain.Calls;

/// <summary>What is recorded of the conversation with a department: fixed when the caller is led there.</summary>
/// <param name="Policy">That of the department at that instant.</param>
public sealed record ConversationRecording(string Department, RecordingPolicy Policy)
{
    /// <summary>When the caller is known to have been told, here or, where nothing is recorded, before; <c>null</c>: not yet, or nothing is said.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    /// <summary>The language in which the caller was told, for example <c>en-US</c>.</summary>
    public string? AnnouncedIn { get; init; }

    /// <summary>The caller has declined, here or in a department before: nothing is recorded for the rest of the call.</summary>
    public bool IsDeclined { get; init; }

    /// <summary>Whether a recording is made as soon as an agent is there, provided that the caller has been told.</summary>
    public bool IsMade => Policy != RecordingPolicy.Off && !IsDeclined;
}
