namespace ContactCenter.Domain.Calls;

/// <content>Outcomes of requests to the platform, beside those that make agents' legs.</content>
public abstract partial record CallEvent
{
    /// <summary>The calls API was asked in which conversation the caller is, before a transfer; <c>null</c>: it did not tell.</summary>
    public sealed record CallerFoundIn(ConversationId? Conversation) : CallEvent
    {
        internal override bool Recurs => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => TransferRules.OnFound(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, $"caller: found in {Conversation?.Value ?? "no conversation"}");
    }

    /// <summary>The platform took the caller where step <paramref name="Step"/> leads.</summary>
    public sealed record CallerTransferred(int Step) : CallEvent
    {
        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => TransferRules.OnTransferred(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, TimelineText.Invariant($"caller: moved to step {Step}"));
    }

    /// <summary>The platform could not take the caller there.</summary>
    /// <param name="IsGone">The leg is not known any more.</param>
    public sealed record CallerNotTransferred(int Step, bool IsGone, string Reason) : CallEvent
    {
        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => TransferRules.OnNotTransferred(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, TimelineText.Invariant($"caller: not moved to step {Step}: {Reason}"));
    }

    /// <summary>The calls API told how a leg is.</summary>
    public sealed record LegLookedUp(LegId Leg, string Status, LegFacts Fact) : CallEvent
    {
        internal override bool Recurs => true;

        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) =>
            Leg == context.Call.CallerLeg ? CallerLegRules.OnLookUp(context, this) : AgentLegRules.OnLookUp(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, $"{TimelineText.Leg(call, Leg)}: looked up, {Status}");
    }

    /// <summary>The platform has not ended an agent's leg, and is not asked any more: what is told of the leg from now on leads to another request.</summary>
    public sealed record LegNotHungUp(LegId Leg, string Reason) : CallEvent
    {
        internal override bool Recurs => true;

        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnNotHungUp(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, $"{TimelineText.Leg(call, Leg)}: not hung up: {Reason}");
    }

    /// <summary>
    /// An attempt at a request failed, or its outcome is not known; it is tried again or looked up, if its own outcome does not say
    /// otherwise.
    /// </summary>
    /// <param name="Attempt">From 1.</param>
    public sealed record RequestFailed(CallEffect Request, int Attempt, string Reason) : CallEvent
    {
        internal override bool IsAlwaysTold => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => context.Decided();

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, TimelineText.Invariant($"{Request.Text(call)}: attempt {Attempt}: {Reason}"));
    }
}
