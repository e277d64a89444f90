using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Between a leg that a call asked for and its stored form.</summary>
internal static class LegMapper
{
    public static StoredLeg Store(CallLeg leg) => new()
    {
        Number = leg.Number.Value,
        Role = StoreRole(leg.Role),
        Department = leg.Department,
        EndpointKind = KindOf(leg.Endpoint),
        Endpoint = leg.Endpoint.Address,
        IsConnect = leg.IsConnect,
        Room = RoomMapper.Store(leg.Room),
        RequestedAt = leg.RequestedAt.UtcTicks,
        Leg = leg.Id?.Value,
        IsFound = leg.IsFound,
        Double = leg.DoubleId?.Value,
        RingingAt = leg.RingingAt?.UtcTicks,
        AnsweredAt = leg.AnsweredAt?.UtcTicks,
        JoinedAt = leg.JoinedAt?.UtcTicks,
        EndedAt = leg.EndedAt?.UtcTicks,
        EndReason = leg.EndReason,
        IsHuman = leg.IsHuman,
        IsMachine = leg.IsMachine,
        HasAccepted = leg.HasAccepted,
        IsUnwanted = leg.IsUnwanted,
        IsHangUpAsked = leg.IsHangUpAsked,
        IsOverdue = leg.IsOverdue,
        Recording = RecordingMapper.Store(leg.Recording),
        Recorded = RecordingMapper.Store(leg.Recorded),
        RecordingStart = RecordingMapper.Store(leg.RecordingStart),
        MayHaveLeftRoom = leg.MayHaveLeftRoom,
        Pauses = leg.Pauses.IsEmpty ? null : [.. leg.Pauses.Select(RecordingMapper.Store)],
        RecordingStoppedAt = leg.RecordingStoppedAt?.UtcTicks,
        HeardAt = leg.HeardAt.UtcTicks,
    };

    public static CallLeg Read(StoredLeg stored) => new(
        new(stored.Number), stored.Department, Endpoint(stored.EndpointKind, stored.Endpoint), CallMapper.At(stored.RequestedAt))
    {
        Role = ReadRole(stored.Role),
        IsConnect = stored.IsConnect,
        Room = RoomMapper.Read(stored.Room),
        Id = stored.Leg is { } leg ? new LegId(leg) : null,
        IsFound = stored.IsFound,
        DoubleId = stored.Double is { } other ? new LegId(other) : null,
        RingingAt = CallMapper.At(stored.RingingAt),
        AnsweredAt = CallMapper.At(stored.AnsweredAt),
        JoinedAt = CallMapper.At(stored.JoinedAt),
        EndedAt = CallMapper.At(stored.EndedAt),
        EndReason = stored.EndReason,
        IsHuman = stored.IsHuman,
        IsMachine = stored.IsMachine,
        HasAccepted = stored.HasAccepted,
        IsUnwanted = stored.IsUnwanted,
        IsHangUpAsked = stored.IsHangUpAsked,
        IsOverdue = stored.IsOverdue,
        Recording = RecordingMapper.Policy(stored.Recording),
        Recorded = RecordingMapper.Read(stored.Recorded),
        RecordingStart = RecordingMapper.Read(stored.RecordingStart),
        MayHaveLeftRoom = stored.MayHaveLeftRoom,
        Pauses = [.. (stored.Pauses ?? []).Select(RecordingMapper.Read)],
        RecordingStoppedAt = CallMapper.At(stored.RecordingStoppedAt),
        HeardAt = CallMapper.At(stored.HeardAt),
    };

    /// <summary>An agent's leg has no word: it had none before there were roles.</summary>
    private static string? StoreRole(LegRole role) => role switch
    {
        LegRole.Agent => null,
        LegRole.Caller => "caller",
        LegRole.Consulted => "consulted",
        LegRole.Supervisor => "supervisor",
        LegRole.Bot => "bot",
        LegRole.Assist => "assist",
        _ => throw new InvalidOperationException($"{role} has no stored form."),
    };

    private static LegRole ReadRole(string? stored) => stored switch
    {
        null => LegRole.Agent,
        "caller" => LegRole.Caller,
        "consulted" => LegRole.Consulted,
        "supervisor" => LegRole.Supervisor,
        "bot" => LegRole.Bot,
        "assist" => LegRole.Assist,
        _ => throw Unknown($"the role '{stored}'"),
    };

    private static string KindOf(DepartmentEndpoint endpoint) => endpoint switch
    {
        DepartmentEndpoint.Phone => "phone",
        DepartmentEndpoint.Sip => "sip",
        DepartmentEndpoint.Vbc => "vbc",
        DepartmentEndpoint.App => "app",
        _ => throw new InvalidOperationException($"{endpoint.GetType().Name} has no stored form."),
    };

    private static DepartmentEndpoint Endpoint(string kind, string address) => kind switch
    {
        "phone" => new DepartmentEndpoint.Phone(PhoneNumber.Parse(address)),
        "sip" => new DepartmentEndpoint.Sip(address),
        "vbc" => new DepartmentEndpoint.Vbc(address),
        "app" => new DepartmentEndpoint.App(address),
        _ => throw Unknown($"an endpoint of the kind '{kind}'"),
    };

    private static StorageException Unknown(string what) =>
        new($"A leg has {what}, which this program does not know. Start the program that wrote it, or restore a backup.");
}
