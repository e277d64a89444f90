using ContactCenter.Domain.Calls.Steps.Survey;

namespace ContactCenter.Domain.Calls.Steps.Goodbye;

/// <summary>A call without its caller: what was said before may still come in.</summary>
internal sealed class EndedStep(Ended ended) : StepWithoutAgent
{
    private const string Over = "The call has ended.";

    public override void Write(CallContext context, NccoBuilder ncco) => ncco.Say(context, context.Plan.Texts.Goodbye);

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.KeepLateAnswer(ended, input).AnswerStep();

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => ended;

    public override Transition OnHangUp(CallContext context, CallCommand.HangUp command) => context.Refuse(command, Over);

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Refuse(command, Over);

    public override Transition OnStartRecording(CallContext context, CallCommand.StartRecording command) => context.Refuse(command, Over);

    public override Transition OnMarkRecording(CallContext context, CallCommand.MarkRecording command) => context.Refuse(command, Over);

    public override Transition OnAskForDigits(CallContext context, CallCommand.AskForDigits command) => context.Refuse(command, Over);
}
