using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// Something to be done because of a transition: data, carried out later by somebody else. What exactly to send is made
/// from the session at that time, and not at all if it is no longer wanted.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CreateAgentLeg), "createAgentLeg")]
[JsonDerivedType(typeof(TransferCaller), "transferCaller")]
[JsonDerivedType(typeof(HangUp), "hangUp")]
[JsonDerivedType(typeof(LookUp), "lookUp")]
[JsonDerivedType(typeof(StartTimer), "startTimer")]
public abstract record CallEffect
{
    private CallEffect()
    {
    }

    /// <summary>Ring the agent of that ordinal.</summary>
    public sealed record CreateAgentLeg(int Agent) : CallEffect;

    /// <summary>Move the caller to where step <paramref name="Step"/> leads.</summary>
    public sealed record TransferCaller(int Step) : CallEffect;

    /// <summary>End a leg.</summary>
    public sealed record HangUp(LegId Leg) : CallEffect;

    /// <summary>Ask the calls API how a leg is.</summary>
    public sealed record LookUp(LegId Leg) : CallEffect;

    /// <summary>Report back at that instant.</summary>
    public sealed record StartTimer(CallTimer Timer, DateTimeOffset Due) : CallEffect;
}
