using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Resources;

/// <summary>A call, live or ended.</summary>
/// <param name="CallId">The uuid of the caller's leg.</param>
/// <param name="Direction"><c>inbound</c>: the caller dialled.</param>
/// <param name="Caller">As the platform gave it: a number, a SIP address, a user, <c>anonymous</c>, or empty.</param>
/// <param name="Number">The number that was dialled.</param>
/// <param name="State">
/// <c>menu</c>, <c>collecting</c>, <c>asking</c>, <c>service</c>, <c>waiting</c>, <c>talking</c>, <c>sensitive</c>, <c>choosing</c>, <c>message</c>,
/// <c>survey</c>,
/// <c>leaving</c> or <c>ended</c>.
/// </param>
/// <param name="EndedBy"><c>supervisor</c>: somebody who looks after calls; <c>null</c>: it has not ended, or by itself.</param>
internal record CallResource(
    string CallId,
    string Direction,
    string Caller,
    string Number,
    string? Department,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<LegResource> Legs,
    string? EndedBy)
{
    /// <summary>The call by the id of the system that has led it; left out: it is one of ours.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExternalId { get; init; }

    /// <summary>The name of the system that has led it; left out: it is one of ours.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <summary>The state of a caller who waits for an agent.</summary>
    public const string Waiting = "waiting";

    public static CallResource Of(CallSession call) => new(
        call.CallerLeg.Value,
        "inbound",
        call.Caller.Address,
        call.Caller.Dialled,
        call.Department,
        StateOf(call.Placement.State),
        call.Caller.StartedAt,
        call.Caller.AnsweredAt,
        call.Caller.EndedAt,
        LegResource.Of(call),
        call.IsOver ? WordOf(call.EndedBy) : null)
    {
        ExternalId = call.Foreign?.Id,
        Source = call.Foreign?.Source,
    };

    private static string? WordOf(EndedBy? endedBy) => endedBy switch
    {
        null => null,
        Domain.Calls.EndedBy.Supervisor => "supervisor",
        _ => throw new UnreachableException(),
    };

    /// <summary>The word of a state.</summary>
    public static string StateOf(CallState state) => state.Match(
        inMenu: _ => "menu",
        collecting: _ => "collecting",
        asking: _ => "asking",
        hearingRemoteNcco: _ => "service",
        announcing: _ => Waiting,
        waiting: _ => Waiting,
        inConversation: _ => "talking",
        enteringDigits: _ => "sensitive",
        submittingDigits: _ => "sensitive",
        connecting: _ => Waiting,
        connected: _ => "talking",
        choosingAfterNoAnswer: _ => "choosing",
        leavingMessage: _ => "message",
        inSurvey: _ => "survey",
        hearingGoodbye: _ => "leaving",
        ended: _ => "ended");
}

/// <summary>One leg of a call.</summary>
/// <param name="LegId">The platform's uuid; <c>null</c> while it has not told it.</param>
/// <param name="Role"><c>caller</c>, <c>agent</c>, <c>consulted</c>, <c>supervisor</c>, <c>bot</c> or <c>assist</c>.</param>
/// <param name="Endpoint">The number, SIP address, extension or user at its far end.</param>
/// <param name="State"><c>requested</c>, <c>ringing</c>, <c>answered</c> or <c>ended</c>.</param>
/// <param name="EndReason">The status or the reason that ended it.</param>
internal sealed record LegResource(
    string? LegId,
    string Role,
    string Endpoint,
    string? Department,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    string? EndReason)
{
    public static IReadOnlyList<LegResource> Of(CallSession call) => [OfCaller(call), .. call.Legs.Select(Of), .. OfForeign(call)];

    private static LegResource OfCaller(CallSession call) => new(
        call.CallerLeg.Value,
        RoleOf(LegRole.Caller),
        call.Caller.Address,
        Department: null,
        StateOf(call),
        call.Caller.StartedAt,
        call.Caller.AnsweredAt,
        call.Caller.EndedAt,
        EndReason: null);

    /// <summary>Of a call that another system has led: the agent whom it has told of.</summary>
    private static IEnumerable<LegResource> OfForeign(CallSession call) => call.Foreign?.Agent is not { } agent ? [] :
    [
        new(
            LegId: null,
            RoleOf(LegRole.Agent),
            agent,
            call.Department,
            StateOf(call),
            call.Caller.StartedAt,
            call.Caller.AnsweredAt,
            call.Caller.EndedAt,
            EndReason: null),
    ];

    public static LegResource Of(CallLeg leg) => new(
        leg.Id?.Value,
        RoleOf(leg.Role),
        leg.Endpoint.Label,
        leg.Department,
        StateOf(leg),
        leg.RequestedAt,
        leg.AnsweredAt,
        leg.EndedAt,
        leg.EndReason);

    private static string StateOf(CallSession call) => call switch
    {
        { IsOver: true } => "ended",
        { Caller.AnsweredAt: null } => "ringing",
        _ => "answered",
    };

    private static string StateOf(CallLeg leg) => leg switch
    {
        { IsOver: true } => "ended",
        { AnsweredAt: not null } => "answered",
        { Id: not null } => "ringing",
        _ => "requested",
    };

    private static string RoleOf(LegRole role) => role switch
    {
        LegRole.Caller => "caller",
        LegRole.Agent => "agent",
        LegRole.Consulted => "consulted",
        LegRole.Supervisor => "supervisor",
        LegRole.Bot => "bot",
        LegRole.Assist => "assist",
        _ => throw new UnreachableException(),
    };
}
