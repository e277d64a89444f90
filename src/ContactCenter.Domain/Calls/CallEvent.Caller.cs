namespace ContactCenter.Domain.Calls;

/// <content>Facts that webhooks tell of the caller's leg.</content>
public abstract partial record CallEvent
{
    /// <summary>The platform asks what to do with a caller: a new one, or once more one whom we know.</summary>
    public sealed record Arrived(
        LegId CallerLeg,
        ConversationId? Conversation,
        string Caller,
        string Number,
        Uri? Region,
        Uri BaseUrl,
        string Secret) : CallEvent
    {
        /// <summary>What came in with the call.</summary>
        public CallAttributes Attributes { get; init; } = CallAttributes.None;

        /// <summary>How many of these were too long, too many or without a fit name, and were cut or left out.</summary>
        public int Unkept { get; init; }

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => CallerLegRules.OnAskedAgain(context);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, "called");
    }

    /// <summary>A request to us failed and the platform asks the fallback address; <paramref name="Failed"/> is what it wanted to say.</summary>
    public sealed record FellBack(CallEvent? Failed) : CallEvent
    {
        internal override bool IsAlwaysTold => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context)
        {
            var carriedOn = Failed?.Decide(context) ?? context.Step.SayAgain(context);
            return carriedOn with { Answer = CallScript.For(context with { Call = carriedOn.Session }, before: context.Plan.Texts.CarryOn) };
        }

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, Failed is null ? "fallback" : $"fallback: {Failed.Tell(call).What}");
    }

    /// <summary>A status of the caller's leg.</summary>
    public sealed record CallerStatus(string Status, bool IsAnswered, bool IsEnd) : CallEvent
    {
        internal override bool Recurs => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => CallerLegRules.OnStatus(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, TimelineText.OfCaller(Status));
    }

    /// <summary>The caller's leg changed its conversation.</summary>
    public sealed record CallerMoved(ConversationId? From, ConversationId? To) : CallEvent
    {
        internal override bool Recurs => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => TransferRules.OnMoved(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, $"caller: moved to {To?.Value ?? "nobody knows where"}");
    }

    /// <summary>The caller pressed keys, spoke, or did neither in time.</summary>
    /// <param name="Step">The step that was asked; <c>null</c>: the request did not say.</param>
    /// <param name="Digits">The keys; <c>null</c> or empty: none.</param>
    /// <param name="IsForSurvey">Whether it came to the survey's address; judged only where the request names no step.</param>
    public sealed record CallerInput(int? Step, string? Digits, ImmutableArray<Heard> Speech, bool IsForSurvey = false) : CallEvent
    {
        /// <summary>What ended the input, in the platform's word; <c>null</c>: it did not say.</summary>
        public string? Cause { get; init; }

        /// <summary>In a replay what is assumed of digits that were asked for and are not kept; <c>null</c>: the input is at hand.</summary>
        internal AssumedDigits? Assumed { get; init; }

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => CallerLegRules.OnInput(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, $"caller: {TimelineText.OfInput(this)}");
    }

    /// <summary>The platform has carried out all before a notify action.</summary>
    public sealed record CallerContinued(int? Step) : CallEvent
    {
        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => CallerLegRules.OnContinued(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Webhook, "caller: carried out all before notify");
    }

    /// <summary>A voice message has been recorded.</summary>
    public sealed record MessageRecorded(int Number, Uri? Url, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, long? Size) : CallEvent
    {
        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => VoiceMessageRules.OnRecorded(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, TimelineText.Invariant($"voice message {Number}: recorded"));
    }

    /// <summary>The platform reports a fault of this call.</summary>
    public sealed record PlatformFault(string Reason) : CallEvent
    {
        /// <summary>The leg that it is about, where that is not the caller's.</summary>
        public LegNumber? Number { get; init; }

        internal override bool IsAlwaysTold => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => context.Decided();

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Webhook, Number is { } number ? $"{TimelineText.Leg(number)}: the platform reports: {Reason}" : $"the platform reports: {Reason}");
    }
}
