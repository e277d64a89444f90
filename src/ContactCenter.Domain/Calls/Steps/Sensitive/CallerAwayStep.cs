using ContactCenter.Domain.Calls.Steps.Goodbye;

namespace ContactCenter.Domain.Calls.Steps.Sensitive;

/// <summary>A caller who has been led out of the room for a moment, while the agent stays there.</summary>
/// <param name="agent">The number of the agent's leg.</param>
internal abstract class CallerAwayStep(LegNumber agent) : CallStep
{
    private const string IsAway = "The caller is entering digits outside the conversation.";

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnAgentLegRinging(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnAgentAnswered(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnMachineAnswered(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnAgentDeclined(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnAgentLegFailed(CallContext context, CallLeg leg) => context.AnswerAgain();

    public override Transition OnAgentLegOverdue(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnNobodyFound(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnAgentLegMissing(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer) => context.Decided();

    public override Transition OnHangUp(CallContext context, CallCommand.HangUp command) => context.AbandonDigits("the call was ended").HangUp(command);

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Refuse(command, IsAway);

    public override Transition OnStartRecording(CallContext context, CallCommand.StartRecording command) => context.Refuse(command, IsAway);

    public override Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command) => context.MarkRecording(agent, command);

    public override Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command) => context.Refuse(command, IsAway);

    /// <summary>Nobody is moved from here.</summary>
    public override Transition OnStay(CallContext context) => context.Decided();

    protected bool IsTalking(CallLeg leg) => leg.Number == agent;

    private Transition KeepOrGiveUp(CallContext context, CallLeg leg) => IsTalking(leg) ? context.Decided() : context.GiveUp(leg).Decided();
}
