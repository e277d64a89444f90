namespace ContactCenter.Calls.Stores;

internal sealed class StoredLeg
{
    public int Number { get; init; }

    /// <summary><c>null</c>: an agent.</summary>
    public string? Role { get; init; }

    public required string Department { get; init; }

    public required string EndpointKind { get; init; }

    public required string Endpoint { get; init; }

    public bool IsConnect { get; init; }

    /// <summary>0: the first.</summary>
    public int Room { get; init; }

    public long RequestedAt { get; init; }

    public string? Leg { get; init; }

    public bool IsFound { get; init; }

    /// <summary>Another leg that was told of under this number.</summary>
    public string? Double { get; init; }

    public long? RingingAt { get; init; }

    public long? AnsweredAt { get; init; }

    public long? JoinedAt { get; init; }

    public long? EndedAt { get; init; }

    public string? EndReason { get; init; }

    public bool IsHuman { get; init; }

    public bool IsMachine { get; init; }

    public bool HasAccepted { get; init; }

    public bool IsUnwanted { get; init; }

    public bool IsHangUpAsked { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary><c>null</c>: it is not recorded.</summary>
    public string? Recording { get; init; }

    public StoredFile? Recorded { get; init; }

    public StoredRecordingStart? RecordingStart { get; init; }

    public bool MayHaveLeftRoom { get; init; }

    /// <summary><c>null</c>: its recording was never paused.</summary>
    public StoredPause[]? Pauses { get; init; }

    public long? RecordingStoppedAt { get; init; }

    public long HeardAt { get; init; }
}
