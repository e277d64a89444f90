namespace ContactCenter.Calls.Stores;

/// <summary>What is recorded of the conversation with a department.</summary>
internal sealed class StoredRecording
{
    public required string Department { get; init; }

    /// <summary><c>null</c>: off.</summary>
    public string? Policy { get; init; }

    public long? AnnouncedAt { get; init; }

    public string? AnnouncedIn { get; init; }

    public bool IsDeclined { get; init; }
}

/// <summary>A recording that was asked for in the middle of a conversation.</summary>
internal sealed class StoredRecordingStart
{
    public long AskedAt { get; init; }

    public bool IsCallerTold { get; init; }

    public bool IsAgentTold { get; init; }

    public bool IsAnnounced { get; init; }

    public bool IsMoved { get; init; }
}

/// <summary>A stretch in which a recording is paused.</summary>
internal sealed class StoredPause
{
    public long From { get; init; }

    /// <summary><c>null</c>: it lasts on.</summary>
    public long? Until { get; init; }
}

/// <summary>What the platform has told of a recording.</summary>
internal sealed class StoredFile
{
    public string? Url { get; init; }

    public string? Id { get; init; }

    public long? StartedAt { get; init; }

    public long? EndedAt { get; init; }

    public long? Size { get; init; }

    /// <summary>Of a transcript.</summary>
    public string? Language { get; init; }
}
