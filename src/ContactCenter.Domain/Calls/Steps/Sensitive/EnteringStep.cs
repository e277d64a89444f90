using ContactCenter.Domain.Calls.Steps.NoAnswer;

namespace ContactCenter.Domain.Calls.Steps.Sensitive;

/// <summary>A caller who is asked for digits outside the room.</summary>
internal sealed class EnteringStep(EnteringDigits at) : CallerAwayStep(at.Leg)
{
    private static readonly TimeSpan KeyTimeout = TimeSpan.FromSeconds(10);

    public override void Write(CallContext context, NccoBuilder ncco)
    {
        if (context.Plan.Ivr.Sensitive.GetValueOrDefault(at.Name) is not { } asked)
        {
            ncco.EnterRoom(context, at.Department);
            return;
        }

        ncco
            .Say(context, asked.Prompt, bargeIn: true)
            .Input(
                keys: new DtmfInput { MaxDigits = asked.MaxDigits, SubmitOnHash = asked.EndKey ? true : null, TimeOut = KeyTimeout },
                to: CallUrls.SensitiveInput(context.Call),
                method: HttpVerb.Post);
    }

    /// <summary>Who is led back into the room talks there again.</summary>
    public override Transition SayAgain(CallContext context) => at.IsIn(context.Plan) ? context.AnswerStep() : context.ReturnUnasked(at);

    public override bool TakesInput(CallContext context) => at.IsIn(context.Plan);

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    /// <summary>Nobody waits for the caller any more: they hear so, and are not asked how it was.</summary>
    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg) =>
        IsTalking(leg) ? context.AbandonDigits("the agent has gone").WithoutAgent(at.Leg).Apologise(at.Department) : context.Decided();
}
