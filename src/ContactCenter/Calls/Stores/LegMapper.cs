using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Between a leg to an agent and its stored form.</summary>
internal static class LegMapper
{
    public static StoredLeg Store(AgentLeg leg) => new()
    {
        Number = leg.Ordinal,
        Department = leg.Department,
        EndpointKind = KindOf(leg.Endpoint),
        Endpoint = leg.Endpoint.Address,
        RequestedAt = leg.RequestedAt.UtcTicks,
        Leg = leg.Leg?.Value,
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
        HeardAt = leg.HeardAt.UtcTicks,
    };

    public static AgentLeg Read(StoredLeg stored) => new(stored.Number, stored.Department, Endpoint(stored.EndpointKind, stored.Endpoint), CallMapper.At(stored.RequestedAt))
    {
        Leg = stored.Leg is { } leg ? new LegId(leg) : null,
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
        HeardAt = CallMapper.At(stored.HeardAt),
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
        _ => throw new StorageException($"A leg has an endpoint of the kind '{kind}', which this program does not know. Start the program that wrote it, or restore a backup."),
    };
}
