namespace ContactCenter.Domain.Calls.Steps.Goodbye;

/// <summary>Hears the last words; the platform then ends the call.</summary>
public sealed record HearingGoodbye(Prompt Words) : CallState
{
    internal override CallStep Step => new GoodbyeStep(this);
}

/// <summary>A caller who hears the last words.</summary>
internal sealed class GoodbyeStep(HearingGoodbye goodbye) : StepWithoutAgent
{
    public override void Write(CallContext context, NccoBuilder ncco) => ncco.Say(context, goodbye.Words);

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input) => context.AnswerAgain();

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    /// <summary>A leg that long outlives its last words hears nothing any more.</summary>
    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore)
    {
        var call = context.Call;
        return call.Placement.IsReached && context.IsLeftBehind(heardBefore)
            ? context.Request(new CallEffect.HangUp(call.CallerLeg)).Decided()
            : context.Decided();
    }

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) =>
        context.Refuse(command, context.Call.EndedBy is null ? "The caller is hearing the last words." : "The call is being ended.");
}

/// <summary>How a caller comes to the last words.</summary>
internal static class GoodbyeEntry
{
    /// <summary>The caller hears the last words by the answer at hand.</summary>
    public static Transition SayGoodbye(this CallContext context, Prompt words) => context.LeadTo(new HearingGoodbye(words)).AnswerStep();
}
