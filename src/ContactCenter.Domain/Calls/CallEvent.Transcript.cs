namespace ContactCenter.Domain.Calls;

/// <content>Facts about transcripts that the platform has made.</content>
public abstract partial record CallEvent
{
    /// <summary>The platform has put the recording into words that began on the leg.</summary>
    public sealed record LegTranscribed(LegNumber Number, TranscriptFile File) : CallEvent
    {
        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => TranscriptRules.OnTranscribed(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, $"{TimelineText.Leg(Number)}: put into words");
    }

    /// <summary>The platform has put a voice message into words.</summary>
    public sealed record MessageTranscribed(int Number, TranscriptFile File) : CallEvent
    {
        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => TranscriptRules.OnTranscribed(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, TimelineText.Invariant($"voice message {Number}: put into words"));
    }
}
