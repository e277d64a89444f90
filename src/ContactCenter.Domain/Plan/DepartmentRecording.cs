namespace ContactCenter.Domain.Plan;

/// <summary>How a department's conversations are recorded, and what its callers are told of it.</summary>
/// <param name="Policy">What is recorded of the calls that come to it, unless the caller declines.</param>
public sealed record DepartmentRecording(RecordingPolicy Policy)
{
    /// <summary>No conversation is recorded.</summary>
    public static readonly DepartmentRecording Off = new(RecordingPolicy.Off);

    /// <summary>What is recorded of the calls that the department makes.</summary>
    public RecordingPolicy Outbound { get; init; }

    /// <summary>Recorded on one channel instead of two, which have turned out to hold too little.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Said to callers before they can meet an agent; <c>null</c>: nothing is said.</summary>
    public Prompt? Announcement { get; init; }

    /// <summary>Somebody has written that nothing need be said.</summary>
    public bool IsAnnouncementWaived { get; init; }

    /// <summary>The key with which callers decline to be recorded: a digit, <c>*</c> or <c>#</c>; <c>null</c>: they cannot.</summary>
    public char? DeclineKey { get; init; }

    public DepartmentRecording OnOneChannel() => this with { Policy = RecordingPolicy.Mono, IsFallback = true };
}
