using ContactCenter.Domain.Calls.Steps.Sensitive;

namespace ContactCenter.Domain.Calls;

/// <content>Facts about digits that are kept nowhere; no fact holds them.</content>
public abstract partial record CallEvent
{
    /// <summary>The caller has entered digits outside the conversation, or none in time.</summary>
    /// <param name="Step">The step that was asked; <c>null</c>: the request did not say.</param>
    public sealed record DigitsEntered(int? Step, bool HasDigits) : CallEvent
    {
        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => SensitiveRules.OnEntered(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, HasDigits ? "caller: entered digits, which are not kept" : "caller: entered nothing");
    }

    /// <summary>It is known what the service has made of the digits.</summary>
    /// <param name="FirstStep">The step in which the request began.</param>
    /// <param name="Refusal">Why it has not taken them, as far as is known; <c>null</c>: it has.</param>
    public sealed record DigitsSubmitted(int FirstStep, string? Refusal) : CallEvent
    {
        internal override bool IsAlwaysTold => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => SensitiveRules.OnSubmitted(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, Refusal is null ? "the service has taken the digits" : $"the service has not taken the digits: {Refusal}");
    }
}
