using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Domain.Calls.Steps.Question;

/// <summary>
/// A caller who waits while a service is asked: words, then music, and after each the platform asks what to do next. So the answer is
/// heard without a request of ours to the platform.
/// </summary>
internal sealed class AskingStep(Asking at) : StepWithoutAgent
{
    public override void Write(CallContext context, NccoBuilder ncco)
    {
        if (context.Plan.Ivr.Question(at.Target) is not { } question)
        {
            at.From.Step.Write(context, ncco);
            return;
        }

        ncco.Meanwhile(context, question.Wait ?? context.Plan.Texts.OneMoment, at.Round);
    }

    /// <summary>Who hears the menu is in it, so that what they press there is a choice.</summary>
    public override Transition SayAgain(CallContext context) =>
        context.Plan.Ivr.Question(at.Target) is null ? context.OpenMenu(at.From) : context.AnswerStep();

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    public override Transition OnCallerContinued(CallContext context)
    {
        var here = context.CallerIsHere();
        if (here.Plan.Ivr.Question(at.Target) is null)
            return here.OpenMenu(at.From);
        return at.Outcome switch
        {
            QuestionOutcome.Answered => here.KeepHeard().LeadOnAnswered(at),
            QuestionOutcome.Open when here.Now < at.Until => here.With(at with { Round = at.Round + 1 }).AnswerStep(),
            QuestionOutcome.Open => here.KeepTold(at.Target).KeepHeard().LeadOnFailed(at),
            _ => here.KeepHeard().LeadOnFailed(at),
        };
    }

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Move(command);

    /// <summary>What the service has told meanwhile was not listened to: it is asked the same once more.</summary>
    public override Transition OnStay(CallContext context) => at.Outcome == QuestionOutcome.Open
        ? context.Request(new CallEffect.AskService(context.Call.Placement.Step)).Decided()
        : context.Decided();
}
