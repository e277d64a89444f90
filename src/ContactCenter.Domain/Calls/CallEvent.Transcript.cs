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

/// <summary>What the platform has told of the transcript that it has made of a recording.</summary>
/// <param name="Url">Where it keeps it, for 30 days; <c>null</c>: it did not say.</param>
/// <param name="Recording">Its own id of the recording.</param>
/// <param name="Language">The tag of the language that it was told to hear; <c>null</c>: nobody knows.</param>
public sealed record TranscriptFile(Uri? Url, string? Recording, string? Language);
