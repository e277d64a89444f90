using ContactCenter.Domain.Calls.Steps.Question;

namespace ContactCenter.Domain.Calls;

/// <content>Outcomes of questions to services.</content>
public abstract partial record CallEvent
{
    /// <summary>A service has answered the question of that step.</summary>
    /// <param name="Variables">What it tells of the caller.</param>
    public sealed record ServiceAnswered(int Step, ImmutableSortedDictionary<string, string> Variables) : CallEvent
    {
        internal override bool IsAlwaysTold => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => AnswerRules.OnAnswered(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, TimelineText.Invariant($"step {Step}: the service told {Names}"));

        private string Names => Variables.IsEmpty ? "nothing" : string.Join(", ", Variables.Keys);
    }

    /// <summary>A service has written the NCCO that it was asked for in that step.</summary>
    public sealed record NccoFetched(int Step, string Json) : CallEvent
    {
        internal override bool IsAlwaysTold => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => AnswerRules.OnFetched(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, TimelineText.Invariant($"step {Step}: the service wrote {TimelineText.Of(Ncco.Parse(Json))}"));
    }

    /// <summary>There is no answer to the question of that step, or none that can be used.</summary>
    public sealed record ServiceFailed(int Step, string Reason) : CallEvent
    {
        internal override bool IsAlwaysTold => true;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => AnswerRules.OnFailed(context, this);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) =>
            (TimelineKind.Request, TimelineText.Invariant($"step {Step}: the service failed: {Reason}"));
    }
}
