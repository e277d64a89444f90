using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Survey;

namespace ContactCenter.Domain.Calls.Steps.Queue;

/// <summary>A caller who waits while an agent is rung.</summary>
internal sealed class QueueStep(Waiting waiting) : CallStep
{
    /// <summary>How long the platform may take to tell whether the agent's leg was answered after all.</summary>
    private static readonly TimeSpan LookUpGrace = TimeSpan.FromSeconds(10);

    public override void Write(CallContext context, NccoBuilder ncco) => ncco
        .Say(context, context.Plan.Department(waiting.Department).Connecting)
        .EnterRoom(context, waiting.Department);

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnAgentLegRinging(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.Decided() : context.GiveUp(leg).Decided();

    public override Transition OnAgentAnswered(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.StartConversation(leg) : context.GiveUp(leg).Decided();

    public override Transition OnMachineAnswered(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.NotAnswered(leg, waiting.Endpoint) : context.GiveUp(leg).Decided();

    public override Transition OnAgentDeclined(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnAgentLegFailed(CallContext context, CallLeg leg) => context.AnswerAgain();

    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg)
    {
        if (context.HadAgent(leg) && (IsRung(leg) || context.Call.Department == leg.Department))
            return context.StartSurvey(leg);
        return IsRung(leg) ? context.NotAnswered(leg, waiting.Endpoint) : context.Decided();
    }

    /// <summary>The events that would have told of an answer may be lost: nobody is hung up on who talks with the caller.</summary>
    public override Transition OnAgentLegOverdue(CallContext context, CallLeg leg) => IsRung(leg) && leg is { Id: { } id, IsOver: false }
        ? context.With(leg with { IsOverdue = true }).Request(new CallEffect.LookUp(id)).Decided()
        : context.Decided();

    public override Transition OnNobodyFound(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.Overdue(leg, waiting.Endpoint) : context.GiveUp(leg).Decided();

    public override Transition OnAgentLegMissing(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.RingAgain(leg, waiting.Endpoint) : context.Decided();

    public override Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer)
    {
        if (context.Call.Placement.Step != timer.Step)
            return context.Decided();
        if (!waiting.IsTooLong && context.Call.Leg(waiting.Leg) is { Id: { } id, IsOver: false } leg)
        {
            // The events that would have told of an answer may be lost: a caller who talks is not torn away.
            return context
                .With(leg with { IsOverdue = true })
                .With(waiting with { IsTooLong = true })
                .Request(new CallEffect.LookUp(id))
                .StartTimer(timer, LookUpGrace)
                .Decided();
        }

        return context.GiveUp(context.Call.Leg(waiting.Leg)!).Apologise(waiting.Department);
    }

    public override Transition OnHangUp(CallContext context, CallCommand.HangUp command) => context.HangUp(command);

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Move(command);

    public override Transition OnStartRecording(CallContext context, CallCommand.StartRecording command) => context.RefuseRecording(command);

    public override Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command) => context.RefuseRecording(command);

    public override Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command) => context.RefuseDigits(command);

    /// <summary>The phone that rang was hung up: it is rung once more.</summary>
    public override Transition OnStay(CallContext context)
    {
        var wait = context.Plan.Department(waiting.Department).LongestWait;
        return context.StartTimer(new CallTimer.LongestWait(context.Call.Placement.Step), wait).RingOnceMore(waiting);
    }

    private bool IsRung(CallLeg leg) => leg.Number == waiting.Leg;
}
