using ContactCenter.Domain.Calls.Steps.Goodbye;

namespace ContactCenter.Domain.Calls.Steps;

/// <summary>
/// The rules of one step: what the caller hears there, and what follows from each fact that a step decides on. Every step answers
/// each of them, or the build fails.
/// </summary>
internal abstract class CallStep
{
    /// <summary>Adds what the caller hears in this step.</summary>
    public abstract void Write(CallContext context, NccoBuilder ncco);

    /// <summary>The caller hears the step again. Where the plan does not have it any more, they are led on as the step then says.</summary>
    public virtual Transition SayAgain(CallContext context) => context.AnswerStep();

    /// <summary>Whether the caller may press or speak while something is said.</summary>
    public abstract bool TakesInput(CallContext context);

    /// <summary>The caller pressed keys, spoke, or did neither in time, and it was this step that asked.</summary>
    public abstract Transition OnCallerInput(CallContext context, CallEvent.CallerInput input);

    /// <summary>The platform has carried out all before a notify action of this step.</summary>
    public abstract Transition OnCallerContinued(CallContext context);

    /// <summary>A look-up found the caller's leg alive.</summary>
    /// <param name="heardBefore">When anything was last heard of the leg before.</param>
    public abstract Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore);

    /// <summary>What is kept of the step when the caller's leg ends in it.</summary>
    public abstract Ended OnCallerGone(CallSession call);

    /// <summary>An agent's leg is there, and nobody is known to have taken it.</summary>
    public abstract Transition OnAgentLegRinging(CallContext context, CallLeg leg);

    /// <summary>An agent is on the leg.</summary>
    public abstract Transition OnAgentAnswered(CallContext context, CallLeg leg);

    /// <summary>An answering machine is on the leg.</summary>
    public abstract Transition OnMachineAnswered(CallContext context, CallLeg leg);

    /// <summary>Whoever picked up does not take the call.</summary>
    public abstract Transition OnAgentDeclined(CallContext context, CallLeg leg);

    /// <summary>The leg of a <c>connect</c> action could not be had, and the platform asks what the caller is to do instead.</summary>
    public abstract Transition OnAgentLegFailed(CallContext context, CallLeg leg);

    /// <summary>The leg should have been taken or given up long ago.</summary>
    public abstract Transition OnAgentLegOverdue(CallContext context, CallLeg leg);

    /// <summary>The leg should have been taken or given up long ago, and a look-up found nobody on it.</summary>
    public abstract Transition OnNobodyFound(CallContext context, CallLeg leg);

    /// <summary>The leg was asked for, and the platform does not know of it.</summary>
    public abstract Transition OnAgentLegMissing(CallContext context, CallLeg leg);

    /// <summary>The leg is over, whether or not an agent was on it.</summary>
    public abstract Transition OnAgentLegEnded(CallContext context, CallLeg leg);

    /// <summary>The caller has waited as long as the department allows.</summary>
    public abstract Transition OnLongestWait(CallContext context, CallTimer.LongestWait timer);

    /// <summary>Somebody asks to end the call.</summary>
    public abstract Transition OnHangUp(CallContext context, CallCommand.HangUp command);

    /// <summary>Somebody asks to move the caller to another department.</summary>
    public abstract Transition OnTransfer(CallContext context, CallCommand.Transfer command);

    /// <summary>Somebody asks to record the conversation.</summary>
    public abstract Transition OnStartRecording(CallContext context, CallCommand.StartRecording command);

    /// <summary>Somebody asks to pause, resume or stop the recording of the conversation.</summary>
    public abstract Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command);

    /// <summary>Somebody asks to have the caller enter digits outside the conversation.</summary>
    public abstract Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command);

    /// <summary>The caller was to be moved to another department and the platform has refused: they are here still.</summary>
    public abstract Transition OnStay(CallContext context);
}
