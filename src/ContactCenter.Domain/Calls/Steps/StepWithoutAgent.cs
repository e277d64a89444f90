using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Sensitive;

namespace ContactCenter.Domain.Calls.Steps;

/// <summary>A step in which no agent is rung: a leg that shows up is ended, and what becomes of it is of no interest.</summary>
internal abstract class StepWithoutAgent : CallStep
{
    public override Transition OnAgentLegRinging(CallContext context, CallLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnAgentAnswered(CallContext context, CallLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnMachineAnswered(CallContext context, CallLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnAgentDeclined(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnAgentLegFailed(CallContext context, CallLeg leg) => context.AnswerAgain();

    public override Transition OnAgentLegOverdue(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnNobodyFound(CallContext context, CallLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnAgentLegMissing(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer) => context.Decided();

    public override Transition OnHangUp(CallContext context, CallCommand.HangUp command) => context.HangUp(command);

    public override Transition OnStartRecording(CallContext context, CallCommand.StartRecording command) => context.RefuseRecording(command);

    public override Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command) => context.RefuseRecording(command);

    public override Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command) => context.RefuseDigits(command);

    public override Transition OnStay(CallContext context) => context.Decided();
}
