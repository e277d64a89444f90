namespace ContactCenter.Domain.Calls;

/// <summary>How commands are decided: once under each key.</summary>
internal static class CommandRules
{
    /// <summary>Decisions that a call keeps; whoever repeats a request does so within moments.</summary>
    private const int MostKept = 50;

    public static Transition OnCommand(CallContext context, CallCommand command) => context.Call.DecisionOf(command.Key) is { } before
        ? context.Decided() with { Command = before }
        : command.Decide(context);

    /// <summary>It is done as this decision says.</summary>
    /// <param name="requestId">By which what becomes of it is known.</param>
    public static Transition Take(this CallContext context, CallCommand command, string? requestId = null) =>
        context.Keep(new(command, context.Now, Refusal: null) { RequestId = requestId });

    /// <summary>Nothing is done. Of a call that is over nothing is kept either: the answer stays the same.</summary>
    /// <param name="why">A sentence.</param>
    public static Transition Refuse(this CallContext context, CallCommand command, string why)
    {
        var refused = new CommandDecision(command, context.Now, why);
        return context.Call.IsOver ? context.Decided() with { Command = refused } : context.Note($"refused: {why}").Keep(refused);
    }

    private static Transition Keep(this CallContext context, CommandDecision decision)
    {
        var kept = context.Call.Commands;
        if (kept.Length == MostKept)
            kept = kept.RemoveAt(0);
        var call = decision.Command.Key is null ? context.Call : context.Call with { Commands = kept.Add(decision) };
        return context.With(call).Decided() with { Command = decision };
    }
}
