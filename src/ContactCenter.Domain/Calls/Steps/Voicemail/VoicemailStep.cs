using ContactCenter.Domain.Calls.Steps.Goodbye;

namespace ContactCenter.Domain.Calls.Steps.Voicemail;

/// <summary>Speaks a message for the department.</summary>
/// <param name="Closed">Whether the department is closed, so that its closed message comes first.</param>
public sealed record LeavingMessage(string Department, bool Closed) : CallState
{
    internal override CallStep Step => new VoicemailStep(this);
}

/// <summary>A caller who speaks a message for a department.</summary>
internal sealed class VoicemailStep(LeavingMessage leaving) : StepWithoutAgent
{
    private static readonly TimeSpan LongestMessage = TimeSpan.FromMinutes(3);

    public override void Write(CallContext context, NccoBuilder ncco)
    {
        var department = context.Plan.Department(leaving.Department);
        if (leaving.Closed)
            ncco.Say(context, department.ClosedMessage);
        ncco.Record(context, department.LeaveMessage, LongestMessage).Say(context, context.Plan.Texts.MessageThanks);
    }

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) =>
        context.Refuse(command, "The caller is leaving a message.");
}
