using System.Globalization;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// What is known of one leg that the call asked the platform for. Facts only ever get added, so that webhooks in any order and number lead to
/// the same knowledge; what follows from it is decided elsewhere.
/// </summary>
public sealed record CallLeg(LegNumber Number, string Department, DepartmentEndpoint Endpoint, DateTimeOffset RequestedAt)
{
    /// <summary>Who is on it.</summary>
    public LegRole Role { get; init; }

    /// <summary>Whether it is dialled by a <c>connect</c> action of the caller's NCCO, and not by a request of ours.</summary>
    public bool IsConnect { get; init; }

    /// <summary>Which of the call's rooms it is asked into, from 1.</summary>
    public int Room { get; init; } = 1;

    /// <summary>The platform's id, once a 201, an event or a look-up told it.</summary>
    public LegId? Id { get; init; }

    /// <summary>Its id is known from a look-up alone, which may have found a leg that another call has asked for to the same phone.</summary>
    public bool IsFound { get; init; }

    /// <summary>Another leg of which the platform tells under this number: a request that was refused has rung the phone after all.</summary>
    public LegId? DoubleId { get; init; }

    public DateTimeOffset? RingingAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? JoinedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The status or the reason that ended it.</summary>
    public string? EndReason { get; init; }

    /// <summary>The platform heard a person.</summary>
    public bool IsHuman { get; init; }

    /// <summary>The platform heard an answering machine.</summary>
    public bool IsMachine { get; init; }

    /// <summary>The agent pressed 1 to take the call.</summary>
    public bool HasAccepted { get; init; }

    /// <summary>Nobody waits for this leg any more: if it shows up, it is hung up.</summary>
    public bool IsUnwanted { get; init; }

    /// <summary>The platform has been asked to end it.</summary>
    public bool IsHangUpAsked { get; init; }

    /// <summary>Nothing was told of it for too long: unless a look-up finds an agent on it, it is given up.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>How the conversation on it is recorded: fixed when it is rung.</summary>
    public RecordingPolicy Recording { get; init; }

    /// <summary>The recording that began on it; <c>null</c> until the platform has told of one.</summary>
    public RecordedFile? Recorded { get; init; }

    /// <summary>Its recording, where it was asked for in the middle of the conversation; <c>null</c>: it was not, or did not begin.</summary>
    public RecordingStart? RecordingStart { get; init; }

    /// <summary>A request to record it was given up, and may have taken it out of the room and back: what it enters need not be the room.</summary>
    public bool MayHaveLeftRoom { get; init; }

    /// <summary>When people have paused its recording, in order; only of the last one the end may be open.</summary>
    public ImmutableArray<RecordingPause> Pauses { get; init; } = [];

    /// <summary>When people have stopped its recording; <c>null</c>: they have not.</summary>
    public DateTimeOffset? RecordingStoppedAt { get; init; }

    /// <summary>When anything was last heard of it.</summary>
    public DateTimeOffset HeardAt { get; init; } = RequestedAt;

    public bool IsOver => EndedAt is not null;

    /// <summary>Whether its recording is paused, so that our copy of it is silent.</summary>
    public bool IsRecordingPaused => Pauses is [.., { Until: null }];

    /// <summary>Whether an agent, and not a machine or a phone nobody took up, has been on this leg.</summary>
    public bool HasAgent(DepartmentModel department)
    {
        var wasTakenUp = AnsweredAt is not null && !IsInDoubt(department);
        var hasTaken = IsAsked(department) ? HasAccepted : wasTakenUp;
        return !IsMachine && (JoinedAt is not null || hasTaken);
    }

    /// <summary>Whether whoever answers is asked first; before a <c>connect</c> only a phone can be.</summary>
    public bool IsAsked(DepartmentModel department) =>
        department.AcceptPrompt is not null && (!IsConnect || Endpoint is DepartmentEndpoint.Phone);

    /// <summary>A machine may have answered. Of a <c>connect</c> the platform tells machines only, and ends their legs itself.</summary>
    private bool IsInDoubt(DepartmentModel department) => department.DetectMachines && !IsConnect && !IsHuman;
}

/// <summary>The place of a leg among those that a call has asked the platform for, from 1; travels in the leg's event address.</summary>
public readonly record struct LegNumber(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A stretch of a conversation in which its recording is paused.</summary>
/// <param name="Until"><c>null</c>: to the recording's end, as far as is known.</param>
public sealed record RecordingPause(DateTimeOffset From, DateTimeOffset? Until = null);

/// <summary>What the platform has told of a recording that it has made.</summary>
/// <param name="Url">Where it keeps it, for 30 days; <c>null</c>: it did not say.</param>
/// <param name="Id">Its own id of the recording.</param>
/// <param name="Size">Bytes.</param>
public sealed record RecordedFile(Uri? Url, string? Id, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, long? Size);
