namespace ContactCenter.Domain.Calls;

/// <content>Outcomes of requests by which recording begins in the middle of a conversation.</content>
public abstract partial record CallEvent
{
    /// <summary>The platform says the announcement on that leg, the caller's or the agent's.</summary>
    public sealed record RecordingAnnounced(LegNumber Number, LegId Leg) : CallEvent
    {
        public override LegId? LegIn(LegId call) => Leg;

        internal override Transition Decide(CallContext context) => RecordingStartRules.OnAnnounced(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, $"{TimelineText.Leg(call, Leg)}: hears the announcement");
    }

    /// <summary>The platform took the agent's leg to where it is recorded, in the same room.</summary>
    public sealed record LegRecordingBegun(LegNumber Number) : CallEvent
    {
        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => RecordingStartRules.OnBegun(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, $"{TimelineText.Leg(Number)}: recorded from now on");
    }

    /// <summary>The recording that was asked for does not begin.</summary>
    public sealed record LegNotRecorded(LegNumber Number, string Reason) : CallEvent
    {
        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => RecordingStartRules.OnNotBegun(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, $"{TimelineText.Leg(Number)}: not recorded: {Reason}");
    }
}
