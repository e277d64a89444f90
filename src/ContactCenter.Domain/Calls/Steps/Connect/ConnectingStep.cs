using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Sensitive;

namespace ContactCenter.Domain.Calls.Steps.Connect;

/// <summary>
/// A caller whose NCCO dials an agent. A leg that cannot be had is told by an event that is answered with what the caller does
/// next; when that event or its answer is lost, the notify behind the action asks.
/// </summary>
internal sealed class ConnectingStep(Connecting connecting) : CallStep
{
    /// <summary>The platform dials only so many in one second.</summary>
    private static readonly TimeSpan BeforeDiallingAgain = TimeSpan.FromSeconds(1);

    public override void Write(CallContext context, NccoBuilder ncco)
    {
        var call = context.Call;
        var leg = call.Leg(connecting.Leg)!;
        if (connecting.FirstStep == call.Placement.Step)
            ncco.Say(context, context.Plan.Department(connecting.Department).Connecting);
        if (call.Leg(new(connecting.Leg.Value - 1)) is { IsConnect: true, Id: null } before && before.Endpoint == leg.Endpoint)
            ncco.Wait(BeforeDiallingAgain);
        ncco.Add(ConnectScript.Action(context, leg))
            .Notify(new() { ["step"] = call.Placement.Step }, CallUrls.Notify(call));
    }

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    /// <summary>The action came to its end without an answer of ours.</summary>
    public override Transition OnCallerContinued(CallContext context)
    {
        var here = context.CallerIsHere();
        var leg = here.Call.Leg(connecting.Leg)!;
        if (leg.Id is null)
            return here.ConnectAgain(leg, connecting);
        var over = leg with { EndedAt = leg.EndedAt ?? here.Now, EndReason = leg.EndReason ?? "no answer" };
        return here.With(over).ConnectNext(over, connecting, isAnswer: true);
    }

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnAgentLegRinging(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.Decided() : context.GiveUp(leg).Decided();

    public override Transition OnAgentAnswered(CallContext context, CallLeg leg) =>
        IsRung(leg) ? StartTalking(context, leg) : context.GiveUp(leg).Decided();

    public override Transition OnMachineAnswered(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.AwaitQuestion(leg) : context.GiveUp(leg).Decided();

    public override Transition OnAgentDeclined(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.ConnectNext(leg, connecting, isAnswer: false) : context.Decided();

    public override Transition OnAgentLegFailed(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.ConnectNext(leg, connecting, isAnswer: true) : context.AnswerAgain();

    /// <summary>That the leg is over may be told before the platform asks what to do instead.</summary>
    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg)
    {
        if (!IsRung(leg))
            return context.Decided();
        if (context.HadAgent(leg))
            return StartTalking(context, leg);
        return context.AwaitQuestion(leg);
    }

    /// <summary>The events that would have told of an answer may be lost: nobody is hung up on who talks with the caller.</summary>
    public override Transition OnAgentLegOverdue(CallContext context, CallLeg leg)
    {
        if (!IsRung(leg))
            return context.Decided();
        if (leg.IsOver || leg.IsMachine)
            return context.ConnectNext(leg, connecting, isAnswer: false);
        return leg.Id is { } id ? context.With(leg with { IsOverdue = true }).Request(new CallEffect.LookUp(id)).Decided() : context.Decided();
    }

    public override Transition OnNobodyFound(CallContext context, CallLeg leg) =>
        IsRung(leg) ? context.ConnectNext(leg, connecting, isAnswer: false) : context.GiveUp(leg).Decided();

    public override Transition OnAgentLegMissing(CallContext context, CallLeg leg) => context.Decided();

    /// <summary>
    /// Nobody else is dialled. The events that would have told of an answer may be lost, and a caller who talks is not torn away: only
    /// a leg that is found to ring is given up before the platform does so.
    /// </summary>
    public override Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer)
    {
        if (timer.Step != connecting.FirstStep || connecting.IsTooLong)
            return context.Decided();
        var late = context.With(connecting with { IsTooLong = true });
        return late.Call.Leg(connecting.Leg) is { Id: { } id, IsOver: false } leg
            ? late.With(leg with { IsOverdue = true }).Request(new CallEffect.LookUp(id)).Decided()
            : late.Decided();
    }

    public override Transition OnHangUp(CallContext context, CallCommand.HangUp command) => context.HangUp(command);

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) =>
        context.Refuse(command, ConnectEntry.CannotMove);

    public override Transition OnStartRecording(CallContext context, CallCommand.StartRecording command) => context.RefuseRecording(command);

    public override Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command) => context.RefuseRecording(command);

    public override Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command) => context.RefuseDigits(command);

    public override Transition OnStay(CallContext context) => context.Decided();

    private Transition StartTalking(CallContext context, CallLeg leg)
    {
        var talking = context
            .With(new Connected(connecting.Department, connecting.Endpoint, leg.Number, connecting.FirstStep) { IsTooLong = connecting.IsTooLong })
            .Note($"agent leg {leg.Number} answered: {leg.Endpoint.Label}");
        return leg.IsOver ? talking.Step.OnAgentLegEnded(talking, leg) : talking.Decided();
    }

    private bool IsRung(CallLeg leg) => leg.Number == connecting.Leg;
}
