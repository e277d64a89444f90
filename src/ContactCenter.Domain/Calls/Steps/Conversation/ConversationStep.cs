using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Survey;

namespace ContactCenter.Domain.Calls.Steps.Conversation;

/// <summary>Talks with an agent.</summary>
/// <param name="Leg">The number of the agent's leg.</param>
public sealed record InConversation(string Department, LegNumber Leg) : CallState
{
    internal override CallStep Step => new ConversationStep(this);
}

/// <summary>A caller who talks with an agent.</summary>
internal sealed class ConversationStep(InConversation conversation) : CallStep
{
    public override void Write(CallContext context, NccoBuilder ncco) => ncco.EnterRoom(context, conversation.Department);

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnAgentLegRinging(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnAgentAnswered(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    public override Transition OnMachineAnswered(CallContext context, CallLeg leg) =>
        IsTalking(leg) ? NotTaken(context, leg) : context.GiveUp(leg).Decided();

    public override Transition OnAgentDeclined(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnAgentLegFailed(CallContext context, CallLeg leg) => context.AnswerAgain();

    public override Transition OnAgentLegOverdue(CallContext context, CallLeg leg) => context.Decided();

    public override Transition OnNobodyFound(CallContext context, CallLeg leg) => KeepOrGiveUp(context, leg);

    /// <summary>Who seemed to have answered was found by a look-up, and is another call's.</summary>
    public override Transition OnAgentLegMissing(CallContext context, CallLeg leg) =>
        IsTalking(leg) ? context.WaitAgain(leg).RingAgain(leg, PositionOf(context, leg)) : context.Decided();

    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg)
    {
        if (!IsTalking(leg))
            return context.Decided();
        return leg.IsMachine || IsStillWithAnother(context) ? NotTaken(context, leg) : context.StartSurvey(leg);
    }

    public override Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer) => context.Decided();

    public override Transition OnHangUp(CallContext context, CallCommand.HangUp command) => context.HangUp(command);

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Move(command);

    public override Transition OnStartRecording(CallContext context, CallCommand.StartRecording command) =>
        IsOnWay(context) ? context.RefuseRecording(command) : context.StartRecording(conversation.Leg, command);

    public override Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command) =>
        IsOnWay(context) ? context.RefuseRecording(command) : context.MarkRecording(conversation.Leg, command);

    public override Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command) => context.AskForDigits(conversation, command);

    /// <summary>The agent may have left meanwhile, or never have been there.</summary>
    public override Transition OnStay(CallContext context)
    {
        var leg = context.Call.Leg(conversation.Leg)!;
        if (leg.IsOver)
            return OnAgentLegEnded(context, leg);
        return leg is { Id: null, HasAccepted: false } ? OnAgentLegMissing(context, leg) : context.GoOnStartingRecording(leg).Decided();
    }

    private Transition KeepOrGiveUp(CallContext context, CallLeg leg) =>
        IsTalking(leg) ? context.Decided() : context.GiveUp(leg).Decided();

    /// <summary>The caller is being moved here, and has not left where they were.</summary>
    private static bool IsOnWay(CallContext context) => context.Call.Placement.Origin is not null;

    /// <summary>The caller is being moved here out of a conversation that goes on until they leave: they have heard nothing of whoever was here.</summary>
    private static bool IsStillWithAnother(CallContext context) => context.Call.Placement.Origin is { State: InConversation };

    /// <summary>Nobody was there for the caller, such as a machine that had answered: they are to be waiting.</summary>
    private static Transition NotTaken(CallContext context, CallLeg leg) => context.WaitAgain(leg).NotAnswered(leg, PositionOf(context, leg));

    private bool IsTalking(CallLeg leg) => leg.Number == conversation.Leg;

    private static int PositionOf(CallContext context, CallLeg leg) => context.Plan.Department(leg.Department).Endpoints.IndexOf(leg.Endpoint);
}
