using System.Text.Json;
using ContactCenter.AfterCall.Delivery.Salesforce;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>A system that is told of calls, and how that goes.</summary>
/// <param name="Name">As the settings have it.</param>
/// <param name="Kind"><c>http</c>, <c>file</c> or <c>salesforce</c>.</param>
/// <param name="Departments">Only calls of these are told; none: all calls.</param>
/// <param name="When"><c>recorded</c> or <c>all</c>.</param>
/// <param name="OnErasure"><c>list</c>, <c>tell</c> or <c>delete</c>.</param>
/// <param name="State"><c>ok</c>, or <c>failing</c>: one delivery probes it, and the others wait.</param>
/// <param name="Waiting">How many deliveries are still to be accepted.</param>
/// <param name="Dead">How many were given up.</param>
/// <param name="LastError">Of the last attempt, as deliveries have it; <c>null</c>: it was accepted, or there was none.</param>
/// <param name="LastAcceptedAt"><c>null</c>: nothing was accepted yet.</param>
internal sealed record TargetResource(
    string Name,
    string Kind,
    IReadOnlyList<string> Departments,
    string When,
    string OnErasure,
    string State,
    int Waiting,
    int Dead,
    string? LastError,
    DateTimeOffset? LastAcceptedAt)
{
    public static TargetResource Of(DeliveryTarget target, TargetSums sums, bool isFailing) => new(
        target.Name,
        WordOf(target.Kind),
        [.. target.Departments],
        WordOf(target.When),
        WordOf(target.OnErasure),
        isFailing ? "failing" : "ok",
        sums.Waiting,
        sums.Dead,
        sums.LastError,
        sums.LastAcceptedAt);

    private static string WordOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>What a target lacks before calls can be told to it.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Ok">Whether it lacks nothing.</param>
internal sealed record TargetCheckResource(string Target, bool Ok, IReadOnlyList<CheckFinding> Findings);
