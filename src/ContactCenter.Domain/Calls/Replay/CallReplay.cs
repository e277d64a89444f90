namespace ContactCenter.Domain.Calls.Replay;

/// <summary>A caller does in another plan what they did in their own: the rules alone, at the call's own instants.</summary>
public static class CallReplay
{
    /// <summary>A plan may lead round and round among questions that are answered by themselves.</summary>
    private const int MostSteps = 2 * CallInput.Most;

    /// <summary>Where the caller landed in their own time.</summary>
    public static CallLanding LandingOf(CallSession own) => own.Path.Landing ?? CallLanding.NoWayOut;

    /// <summary>Where the caller lands in that plan.</summary>
    /// <returns><c>null</c>: what would have to be known is not kept.</returns>
    public static CallLanding? Run(CallPlan plan, CallSession own)
    {
        if (ReplayInputs.Of(own) is not { } inputs)
            return null;
        var call = Begin(plan, own);
        var now = own.Caller.StartedAt;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (CallLanding.Of(call) is { } landing)
                return landing;
            if (!inputs.TryNext(new(plan, call, now), out var next))
                return null;
            if (next is null)
                return CallLanding.NoWayOut;
            foreach (var (at, fact) in next.Facts)
            {
                now = at > now ? at : now;
                call = CallFlow.Apply(new(plan, call, now), fact).Session;
            }

            inputs = next.Left;
        }

        return CallLanding.NoWayOut;
    }

    /// <summary>The caller as they came in.</summary>
    public static CallEvent.Arrived ArrivalOf(CallSession own) => new(
        own.CallerLeg,
        own.Placement.FirstConversation,
        own.Caller.Address,
        own.Caller.Dialled,
        own.Addresses.Region,
        own.Addresses.BaseUrl,
        own.Addresses.Secret)
    {
        Attributes = own.Attached.Attributes.Values.Where(attribute => IncomingAttributes.Is(attribute.Key))
            .Aggregate(CallAttributes.None, (all, attribute) => all.With(attribute.Key, attribute.Value)),
    };

    /// <remarks>What happens here is not kept.</remarks>
    private static CallSession Begin(CallPlan plan, CallSession own) =>
        CallFlow.Begin(plan, ArrivalOf(own), own.Caller.StartedAt).Session with { Path = CallerPath.Unknown };
}
