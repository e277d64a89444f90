namespace ContactCenter.Domain.Calls.Steps;

/// <summary>A step in which no agent is rung: a leg that shows up is ended, and what becomes of it is of no interest.</summary>
internal abstract class StepWithoutAgent : CallStep
{
    public override Transition OnAgentLegRinging(CallContext context, AgentLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnAgentAnswered(CallContext context, AgentLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnMachineAnswered(CallContext context, AgentLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnAgentLegOverdue(CallContext context, AgentLeg leg) => context.Decided();

    public override Transition OnNobodyFound(CallContext context, AgentLeg leg) => context.GiveUp(leg).Decided();

    public override Transition OnAgentLegMissing(CallContext context, AgentLeg leg) => context.Decided();

    public override Transition OnAgentLegEnded(CallContext context, AgentLeg leg) => context.Decided();

    public override Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer) => context.Decided();
}
