namespace ContactCenter.Calls.Scenarios;

/// <summary>What somebody did after the caller had left the menus.</summary>
internal abstract record ScenarioDeed(DateTimeOffset At)
{
    /// <summary>All of it, the oldest first.</summary>
    public static IReadOnlyList<ScenarioDeed> Of(CallSession call) =>
    [
        .. call.Legs.SelectMany(leg => OfLeg(call, leg))
            .Concat((call.Path.Inputs ?? []).Where(input => !input.IsInMenus).OfType<CallInput.Given>().Select(given => new Gives(given)))
            .Concat(call.Messages.Where(message => message.Url is not null).Select(message => new Speaks(message.StartedAt ?? message.AskedAt)))
            .OrderBy(deed => deed.At),
    ];

    private static IEnumerable<ScenarioDeed> OfLeg(CallSession call, CallLeg leg)
    {
        var hasAgent = (leg.JoinedAt ?? leg.AnsweredAt) is not null && !leg.IsMachine;
        var end = call.Caller.EndedAt ?? DateTimeOffset.MaxValue;
        if (hasAgent)
            yield return new Answers(leg.AnsweredAt ?? leg.JoinedAt!.Value, leg);
        if (leg.EndedAt is { } over && over < end)
            yield return hasAgent ? new Leaves(over, leg) : new DoesNotAnswer(over, leg);
        else if (!hasAgent)
            yield return new Rings(leg.RequestedAt, leg);
    }

    internal sealed record Answers(DateTimeOffset At, CallLeg Leg) : ScenarioDeed(At);

    internal sealed record DoesNotAnswer(DateTimeOffset At, CallLeg Leg) : ScenarioDeed(At);

    /// <summary>And still does when the caller goes.</summary>
    internal sealed record Rings(DateTimeOffset At, CallLeg Leg) : ScenarioDeed(At);

    internal sealed record Leaves(DateTimeOffset At, CallLeg Leg) : ScenarioDeed(At);

    internal sealed record Gives(CallInput.Given Given) : ScenarioDeed(Given.At);

    /// <summary>A message.</summary>
    internal sealed record Speaks(DateTimeOffset At) : ScenarioDeed(At);
}
