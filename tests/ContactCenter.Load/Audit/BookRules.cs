namespace ContactCenter.Load.Audit;

/// <summary>The books have every call that was greeted, each with its end, and the times fit.</summary>
public static class BookRules
{
    /// <summary>Two processes of one machine read one clock, but not at one instant.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <summary>The longest that the answer webhook and its second attempt may take. The events before it may take as long again, each.</summary>
    private static readonly TimeSpan ToBegin = TimeSpan.FromSeconds(25);

    public static IEnumerable<Fault> Check(Evidence evidence)
    {
        var callers = evidence.Cases.Select(call => call.Caller.Id).ToHashSet(StringComparer.Ordinal);
        return evidence.Cases
            .SelectMany(call => Check(call).Select(fault => new Fault(fault, call.Caller.Id)))
            .Concat(evidence.Books.Calls.Keys.Where(id => !callers.Contains(id)).Select(id => new Fault("The books have a call that nobody made.", id)));
    }

    private static IEnumerable<string> Check(CallCase call)
    {
        var greeted = call.Webhooks.FirstOrDefault(webhook => webhook.IsTaken && !Answers.IsApology(webhook) && webhook.Answer.Length > 0)?.At;
        if (call.Webhooks.Any(webhook => webhook.At > greeted && Answers.IsApology(webhook)))
            yield return "The server had forgotten the call: it could only apologise.";
        if (call.Entry is not { } entry)
        {
            if (call.IsGreeted)
                yield return "The caller was greeted, and the books do not have the call.";
            yield break;
        }

        if (entry.State != "ended" || entry.EndedAt is not { } ended)
            yield return $"The call is over, and the books have it as {entry.State}.";
        else if (ended < entry.StartedAt || ended < entry.AnsweredAt || ended < call.Caller.EndedAt - Tolerance)
            yield return $"The books have the call's end at {ended:O}: before it could be.";
        var asked = call.Webhooks.FirstOrDefault(webhook => webhook.Route == "answer")?.At ?? call.Caller.CreatedAt;
        if (entry.StartedAt < call.Caller.CreatedAt - Tolerance || entry.StartedAt > asked + ToBegin)
        {
            yield return $"The books have the call's start at {entry.StartedAt:O}; it began at {call.Caller.CreatedAt:O}, and the server was asked for "
                + $"it at {asked:O}.";
        }

        if (entry.Caller != call.Caller.From)
            yield return $"The books have {entry.Caller} for the caller {call.Caller.From}.";
    }
}
