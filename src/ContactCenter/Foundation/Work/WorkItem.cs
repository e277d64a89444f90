using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ContactCenter.Foundation.Work;

/// <summary>An effect on its way to being done.</summary>
/// <param name="Number">Counts from 1 in the order of asking.</param>
/// <param name="Call">The call it belongs to.</param>
/// <param name="Due">Not before this instant.</param>
public sealed record WorkItem(long Number, LegId Call, CallEffect Effect, DateTimeOffset Due)
{
    /// <summary>The leg or phone that it concerns; two items with the same target are never under way at once.</summary>
    public string? Target { get; init; }

    public WorkStage Stage { get; init; }

    /// <summary>How often it has been tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When the request whose outcome is unknown was sent.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>Until when whoever carries it out has it for themselves; <c>null</c>: nobody has it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    public string? LastError { get; init; }

    /// <summary>The span in which it was asked for; forgotten with the process.</summary>
    [JsonIgnore]
    public ActivityContext Origin { get; init; }

    /// <summary>The leg that it is about, where the effect names one.</summary>
    public LegId? Leg => Effect switch
    {
        CallEffect.TransferCaller => Call,
        CallEffect.HangUp hangUp => hangUp.Leg,
        CallEffect.LookUp lookUp => lookUp.Leg,
        _ => null,
    };

    /// <summary>Whether it must be durable that it is being sent, before it is: a second one would be heard.</summary>
    [JsonIgnore]
    public bool IsMarkedBeforeSending => Stage == WorkStage.Send && Effect is (CallEffect.CreateAgentLeg or CallEffect.TransferCaller);

    /// <summary>The work that an effect of a transition is.</summary>
    public static WorkItem Of(long number, CallSession session, CallEffect effect, DateTimeOffset now) =>
        new(number, session.CallerLeg, effect, effect is CallEffect.StartTimer timer ? timer.Due : now)
        {
            Origin = Activity.Current?.Context ?? default,
            Target = effect switch
            {
                CallEffect.CreateAgentLeg create => session.Agent(create.Agent)?.Endpoint.Label,
                CallEffect.TransferCaller => session.CallerLeg.Value,
                CallEffect.HangUp hangUp => hangUp.Leg.Value,
                _ => null,
            },
        };
}

public enum WorkStage
{
    /// <summary>To be sent.</summary>
    Send,

    /// <summary>It was sent and nobody knows whether it took effect: to be looked up before anything is sent again.</summary>
    LookUp,
}
