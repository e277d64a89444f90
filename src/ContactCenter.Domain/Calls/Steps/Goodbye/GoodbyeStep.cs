namespace ContactCenter.Domain.Calls.Steps.Goodbye;

/// <summary>A caller who hears the last words.</summary>
internal sealed class GoodbyeStep(HearingGoodbye goodbye) : StepWithoutAgent
{
    public override void Write(CallContext context, NccoBuilder ncco) => ncco.Say(context, goodbye.Words);

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    /// <summary>A leg that outlives its last words by so much hears nothing any more; a process that has just started asks much sooner.</summary>
    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore)
    {
        var call = context.Call;
        return call.Placement.IsReached && heardBefore <= context.Now - context.Plan.Silence
            ? context.Request(new CallEffect.HangUp(call.CallerLeg)).Decided()
            : context.Decided();
    }

    public override Ended OnCallerGone(CallSession call) => new();
}
