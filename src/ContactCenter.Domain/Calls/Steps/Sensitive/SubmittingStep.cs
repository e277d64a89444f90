using ContactCenter.Domain.Calls.Steps.Question;

namespace ContactCenter.Domain.Calls.Steps.Sensitive;

/// <summary>A caller who waits outside the room while a service gets the digits.</summary>
internal sealed class SubmittingStep(SubmittingDigits at) : CallerAwayStep(at.Leg)
{
    public override void Write(CallContext context, NccoBuilder ncco) => ncco.Meanwhile(context, context.Plan.Texts.OneMoment, at.Round);

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerContinued(CallContext context)
    {
        var here = context.CallerIsHere();
        if (at.IsDecided)
            return here.ReturnToRoom(at.Department, at.Leg);
        return here.Now < at.Until
            ? here.With(at with { Round = at.Round + 1 }).AnswerStep()
            : here.EndDigits(at.FirstStep, SensitiveOutcome.Failed, SensitiveRules.NoAnswer).ReturnToRoom(at.Department, at.Leg);
    }

    /// <summary>The service may have taken the digits by now: what it says is waited for.</summary>
    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg) => context.Decided();
}
