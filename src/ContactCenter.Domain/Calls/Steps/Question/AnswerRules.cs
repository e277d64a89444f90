namespace ContactCenter.Domain.Calls.Steps.Question;

/// <summary>What follows from a service's answer, wherever the caller is by then.</summary>
internal static class AnswerRules
{
    public static Transition OnAnswered(CallContext context, CallEvent.ServiceAnswered answered)
    {
        if (!IsAwaited(context, answered.Step, out var at) || context.Now > at.Until)
            return context.Ignore("nobody waits for the service's answer any more");
        return context
            .With(at with { Outcome = QuestionOutcome.Answered })
            .Set(answered.Variables)
            .KeepTold(at.Target, answered.Variables)
            .Decided();
    }

    public static Transition OnFetched(CallContext context, CallEvent.NccoFetched fetched)
    {
        if (!IsAwaited(context, fetched.Step, out var at) || context.Now > at.Until)
            return context.Ignore("nobody waits for the service's answer any more");
        return context
            .With(at with { Outcome = QuestionOutcome.Answered, Ncco = fetched.Json })
            .KeepTold(at.Target, actions: Ncco.Parse(fetched.Json).Count)
            .Decided();
    }

    public static Transition OnFailed(CallContext context, CallEvent.ServiceFailed failed) => IsAwaited(context, failed.Step, out var at)
        ? context.With(at with { Outcome = QuestionOutcome.Failed }).KeepTold(at.Target).Decided()
        : context.Decided();

    private static bool IsAwaited(CallContext context, int step, out Asking at)
    {
        at = (context.Call.Placement.State as Asking)!;
        return at is { Outcome: QuestionOutcome.Open } && context.Call.Placement.Step == step;
    }
}
