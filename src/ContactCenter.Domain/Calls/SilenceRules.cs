namespace ContactCenter.Domain.Calls;

/// <summary>Legs of which nothing was heard for long are looked up: what the platform had told of them may have been lost.</summary>
internal static class SilenceRules
{
    public static CallContext AwaitNews(this CallContext context) => context.StartTimer(new CallTimer.Silence(), context.Plan.LongestSilence);

    /// <summary>
    /// Whether a caller's leg that was found alive has been left behind by the platform: what was found may be older than the last fact, and
    /// a process that has just started asks much sooner than one that was told nothing for long.
    /// </summary>
    /// <param name="lastFact">When the last fact came before the look-up's.</param>
    public static bool IsLeftBehind(this CallContext context, DateTimeOffset lastFact) => lastFact <= context.Now - context.Plan.Silence;

    public static Transition OnSilence(CallContext context)
    {
        var call = context.Call;
        var silentSince = context.Now - context.Plan.LongestSilence;
        var lookUps = !call.IsOver && call.Caller.HeardAt <= silentSince ? context.Request(new CallEffect.LookUp(call.CallerLeg)) : context;
        var live = call.Legs.Where(leg => leg is { Id: not null, IsOver: false }).ToList();
        foreach (var leg in live.Where(leg => leg.HeardAt <= silentSince))
            lookUps = lookUps.Request(new CallEffect.LookUp(leg.Id!.Value));
        return (call.IsOver && live.Count == 0 ? lookUps : lookUps.AwaitNews()).Decided();
    }
}
