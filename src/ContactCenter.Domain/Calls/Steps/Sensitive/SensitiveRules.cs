namespace ContactCenter.Domain.Calls.Steps.Sensitive;

/// <summary>What follows from facts about digits that are kept nowhere.</summary>
internal static class SensitiveRules
{
    public const string NoAnswer = "the service did not answer in time";

    /// <summary>Beyond the time that the service has, until the caller is brought back even though the platform asks nothing.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>The caller has entered digits, or none in time.</summary>
    public static Transition OnEntered(CallContext context, CallEvent.DigitsEntered entered)
    {
        if (context.Call.Placement is not { State: EnteringDigits at } placement || placement.Step != entered.Step)
            return context.AnswerAgain();
        var here = context.CallerIsHere();
        if (here.Plan.Ivr.Sensitive.GetValueOrDefault(at.Name) is not { } asked)
            return here.ReturnUnasked(at);
        if (entered.HasDigits)
            return here.Submit(at, asked);
        return at.Tries + 1 < asked.Tries
            ? here.LeadTo(at with { Tries = at.Tries + 1 }).AnswerStep()
            : here.EndDigits(at.FirstStep, SensitiveOutcome.Failed, "no digits were entered").ReturnToRoom(at.Department, at.Leg);
    }

    /// <summary>It is known what became of the digits. The service's word counts, whatever has happened to the call since.</summary>
    public static Transition OnSubmitted(CallContext context, CallEvent.DigitsSubmitted told)
    {
        var outcome = told.Refusal is null ? SensitiveOutcome.Accepted : SensitiveOutcome.Failed;
        var known = context.EndDigits(told.FirstStep, outcome, told.Refusal, isFinal: told.Refusal is null);
        return known.Call.Placement.State is SubmittingDigits at && at.FirstStep == told.FirstStep
            ? known.With(at with { IsDecided = true }).Decided()
            : known.Decided();
    }

    /// <summary>It has taken too long: what was to tell the end may be lost, and the digits with it.</summary>
    public static Transition OnOverdue(CallContext context, CallTimer.DigitsOverdue timer)
    {
        const string TooLong = "it took too long";
        return context.Call.Placement.State switch
        {
            EnteringDigits at when at.FirstStep == timer.FirstStep =>
                context.EndDigits(at.FirstStep, SensitiveOutcome.Failed, TooLong).BringBack(at.Department, at.Leg),
            SubmittingDigits at when at.FirstStep == timer.FirstStep => context.Now < at.Until
                ? context.Decided()
                : context.EndDigits(at.FirstStep, SensitiveOutcome.Failed, NoAnswer).BringBack(at.Department, at.Leg),
            _ => context.EndDigits(timer.FirstStep, SensitiveOutcome.Failed, NoAnswer).Decided(),
        };
    }

    /// <summary>Caller or agent has left before any digits were entered. Of digits that a service has by now it tells what became of them.</summary>
    public static CallContext AbandonDigits(this CallContext context, string reason) => context.Call.Placement.State is EnteringDigits at
        ? context.EndDigits(at.FirstStep, SensitiveOutcome.Abandoned, reason)
        : context;

    /// <summary>The outcome of the request that began in that step is known.</summary>
    /// <param name="isFinal">Whether it replaces what was taken for the outcome before.</param>
    public static CallContext EndDigits(this CallContext context, int firstStep, SensitiveOutcome outcome, string? reason, bool isFinal = false)
    {
        var requests = context.Call.Sensitive;
        var id = context.Call.RequestIdOf(firstStep);
        if (requests.FirstOrDefault(request => request.Id == id) is not { } request || !(request.IsOpen || (isFinal && request.Outcome != outcome)))
            return context;
        var ended = request with { Outcome = outcome, Reason = reason, EndedAt = request.EndedAt ?? context.Now };
        return context
            .With(context.Call with { Sensitive = requests.Replace(request, ended) })
            .Note(reason is null ? $"{request.Name}: {Word(outcome)}" : $"{request.Name}: {Word(outcome)}: {reason}");
    }

    private static Transition Submit(this CallContext context, EnteringDigits at, SensitiveModel asked)
    {
        var time = context.Plan.TimeOfService(asked.Service);
        return context
            .LeadTo(new SubmittingDigits(at.Name, at.FirstStep, at.Department, at.Leg, context.Now + time))
            .StartTimer(new CallTimer.DigitsOverdue(at.FirstStep), time + Grace)
            .AnswerStep();
    }

    private static string Word(SensitiveOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
