using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Sensitive;

namespace ContactCenter.Domain.Calls.Steps.Connect;

/// <summary>A caller who talks with an agent in a conversation that ends for both when one of them leaves.</summary>
internal sealed class ConnectedStep(Connected connected) : CallStep
{
    /// <summary>How long the platform may take to end the caller's leg after the agent's.</summary>
    private static readonly TimeSpan EndGrace = TimeSpan.FromSeconds(5);

    /// <summary>Who is asked what to do next has no agent any more.</summary>
    public override void Write(CallContext context, NccoBuilder ncco) => ncco.Say(context, context.Plan.Texts.Goodbye);

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    /// <summary>Nobody is there any more: if that was a machine, it may be told only now, and then the next endpoint is dialled.</summary>
    public override Transition OnCallerContinued(CallContext context)
    {
        var here = context.CallerIsHere();
        if (connected.IsLeft || !here.Plan.Department(connected.Department).DetectMachines)
            return here.SayGoodbye(here.Plan.Texts.Goodbye);
        return here.With(connected with { IsLeft = true }).Answer(ConnectScript.AskAgain(here.Call));
    }

    /// <summary>The agent's end may be told before an older list that has the caller's leg: the platform gets the time to end it itself.</summary>
    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore)
    {
        var call = context.Call;
        var agentEnded = call.Leg(connected.Leg)?.EndedAt;
        var lastFact = agentEnded > heardBefore ? agentEnded.Value : heardBefore;
        return connected.IsLeft && context.IsLeftBehind(lastFact) ? context.Request(new CallEffect.HangUp(call.CallerLeg)).Decided() : context.Decided();
    }

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnAgentLegRinging(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnAgentAnswered(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnMachineAnswered(CallContext context, CallLeg leg) =>
        IsTalking(leg) ? NotTaken(context, leg) : context.GiveUp(leg).Decided();

    public override Transition OnAgentDeclined(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnAgentLegFailed(CallContext context, CallLeg leg) => context.AnswerAgain();

    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg)
    {
        if (!IsTalking(leg) || connected.IsLeft)
            return context.Decided();
        if (leg.IsMachine)
            return NotTaken(context, leg);
        return context
            .With(connected with { IsLeft = true })
            .Note($"agent leg {leg.Number} left: {leg.EndReason}")
            .StartTimer(new CallTimer.LegOverdue(leg.Number), EndGrace)
            .Decided();
    }

    public override Transition OnAgentLegOverdue(CallContext context, CallLeg leg) =>
        IsTalking(leg) && connected.IsLeft ? context.Request(new CallEffect.HangUp(context.Call.CallerLeg)).Decided() : context.Decided();

    public override Transition OnNobodyFound(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnAgentLegMissing(CallContext context, CallLeg leg) => context.Decided();

    /// <summary>Who talks is left alone. Whoever answered may be told to be a machine only now, and then nobody else is dialled.</summary>
    public override Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer) =>
        timer.Step == connected.FirstStep && context.Plan.Department(connected.Department).DetectMachines
            ? context.With(connected with { IsTooLong = true }).Decided()
            : context.Decided();

    public override Transition OnHangUp(CallContext context, CallCommand.HangUp command) => context.HangUp(command);

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) =>
        context.Refuse(command, ConnectEntry.CannotMove);

    public override Transition OnStartRecording(CallContext context, CallCommand.StartRecording command) =>
        context.Refuse(command, ConnectEntry.CannotRecord);

    public override Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command) =>
        context.MarkRecording(connected.Leg, command);

    public override Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command) => context.RefuseDigits(command);

    public override Transition OnStay(CallContext context) => context.Decided();

    private Transition KeepOrGiveUp(CallContext context, CallLeg leg) =>
        IsTalking(leg) ? context.Decided() : context.GiveUp(leg).Decided();

    /// <summary>A machine had answered: whoever was taken for an agent was none.</summary>
    private Transition NotTaken(CallContext context, CallLeg leg) => context
        .With(new Connecting(connected.Department, connected.Endpoint, connected.Leg, connected.FirstStep) { IsTooLong = connected.IsTooLong })
        .AwaitQuestion(leg);

    private bool IsTalking(CallLeg leg) => leg.Number == connected.Leg;
}
