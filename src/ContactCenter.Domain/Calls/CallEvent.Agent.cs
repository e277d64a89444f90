namespace ContactCenter.Domain.Calls;

/// <content>Facts about agents' legs.</content>
public abstract partial record CallEvent
{
    /// <summary>A status of an agent's leg.</summary>
    /// <param name="Room">The conversation it joined, with <see cref="LegFacts.Joined"/>.</param>
    public sealed record AgentStatus(LegNumber Number, LegId Leg, string Status, LegFacts Fact, ConversationId? Room = null) : CallEvent
    {
        /// <summary>Whether the leg could not be had, so that a <c>connect</c> action asks by this what the caller is to do instead.</summary>
        public bool IsFailure { get; init; }

        /// <summary>Whether it came to the address that was given to this leg, with the call's key.</summary>
        public bool IsNamed { get; init; }

        internal override bool Recurs => true;

        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnStatus(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, $"{TimelineText.Leg(Number)}: {Status}");
    }

    /// <summary>Somebody has picked up, and the platform asks what they are to hear before they are connected.</summary>
    public sealed record AgentPickedUp(LegNumber Number, LegId Leg) : CallEvent
    {
        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnPickedUp(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, $"{TimelineText.Leg(Number)}: picked up");
    }

    /// <summary>The agent pressed a key after having been asked to take the call.</summary>
    public sealed record AgentInput(LegNumber Number, LegId? Leg, string? Digits) : CallEvent
    {
        /// <inheritdoc cref="AgentStatus.IsNamed"/>
        public bool IsNamed { get; init; }

        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnInput(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, $"{TimelineText.Leg(Number)}: {TimelineText.OfKeys(Digits)}");
    }

    /// <summary>The platform has made the recording that began on the leg.</summary>
    public sealed record LegRecorded(LegNumber Number, RecordedFile File) : CallEvent
    {
        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => RecordingRules.OnRecorded(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, $"{TimelineText.Leg(Number)}: recorded");
    }

    /// <summary>The platform made the leg that was asked for.</summary>
    public sealed record AgentLegCreated(LegNumber Number, LegId Leg) : CallEvent
    {
        /// <summary>Whether it was found among the platform's legs, and not told in answer to our request.</summary>
        public bool IsFound { get; init; }

        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnCreated(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, $"{TimelineText.Leg(Number)}: {(IsFound ? "found" : "made")}, {Leg}");
    }

    /// <summary>A leg that a look-up took for this call's is another call's: what the platform tells of it comes to that call's address.</summary>
    public sealed record LegOfAnotherCall(LegId Leg) : CallEvent
    {
        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnOthers(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, $"{TimelineText.Leg(call, Leg)}: {Leg} is another call's");
    }

    /// <summary>The platform will not make the leg, or we no longer want it.</summary>
    public sealed record AgentLegRefused(LegNumber Number, string Reason) : CallEvent
    {
        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnRefused(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Request, $"{TimelineText.Leg(Number)}: not made: {Reason}");
    }

    /// <summary>The request's outcome was unknown, and no such leg is to be found.</summary>
    public sealed record AgentLegMissing(LegNumber Number) : CallEvent
    {
        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => AgentLegRules.OnMissing(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Request, $"{TimelineText.Leg(Number)}: not to be found");
    }
}
