using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Execution;

/// <summary>
/// Calls somebody into the leg's conversation. The next action runs when they cannot be had; once connected, the call is over
/// for both when one of them hangs up. Only a WebSocket leaves the caller behind, and who is moved elsewhere is not tied to it any more.
/// </summary>
internal static class ConnectExecutor
{
    public static async Task<Ncco?> RunAsync(Leg leg, ConnectAction action, CancellationToken cancellationToken)
    {
        var switchboard = leg.Switchboard;
        if (!switchboard.Creations.TryTake())
        {
            leg.Report($"Too many calls: more than {switchboard.Options.CallsPerSecond} in one second.");
            return null;
        }

        var callee = OutboundCall.Create(switchboard, PlanOf(leg, action), leg.Conversation);
        using var left = cancellationToken.UnsafeRegister(_ => GiveUp(callee), null);
        await RingAsync(leg, action, callee, cancellationToken);
        if (callee.AnsweredAt is null)
            return callee.FailureReply is { } reply ? (await reply).Ncco : null;

        await callee.Parted.WaitAsync(cancellationToken);
        if (callee.IsLive)
            return await BeLeftAsync(leg, action.Endpoint.Type, cancellationToken);
        if (action.Endpoint.Type == EndpointType.WebSocket)
            return callee.FailureReply is { } next ? (await next).Ncco : null;
        if (!callee.HasMet && switchboard.Options.Unspecified.ActionsFollowUnmetConnect)
            return null;
        leg.End(LegEnd.ByPlatform, callee.Phone.Calls.All.LastOrDefault(call => call.Leg == callee.Id)?.Ending);
        return null;
    }

    /// <summary>What the caller hears until the two are connected.</summary>
    private static async Task RingAsync(Leg leg, ConnectAction action, Leg callee, CancellationToken cancellationToken)
    {
        var ringback = new Playback(HeardSource.Tone, () => [leg]);
        if ((action.Ringback ?? action.Endpoint.OnAnswerRingback) is { } tone)
            ringback.Loop(leg, tone);
        try
        {
            await callee.Introduced.WaitAsync(cancellationToken);
        }
        finally
        {
            ringback.Finish(HeardOutcome.Cut);
        }
    }

    /// <summary>The callee has been moved elsewhere.</summary>
    private static async Task<Ncco?> BeLeftAsync(Leg leg, EndpointType callee, CancellationToken cancellationToken)
    {
        var next = leg.Switchboard.Options.Unspecified.CallerOfMovedCallee;
        if (next == AbandonedCaller.Stays)
            await leg.Ended.WaitAsync(cancellationToken);
        else if (next == AbandonedCaller.Ends && callee != EndpointType.WebSocket)
            leg.End(LegEnd.ByPlatform, "Whom it was connected with was moved elsewhere.");
        return null;
    }

    /// <summary>The caller has gone, and with it the callee, unless that one is elsewhere by now.</summary>
    private static void GiveUp(Leg callee)
    {
        if (!callee.Parted.HasFired)
            callee.End(callee.IsUp ? LegEnd.ByPlatform : LegEnd.Cancelled, "The caller is not there any more.");
    }

    private static LegPlan PlanOf(Leg leg, ConnectAction action)
    {
        var from = (action.RandomFrom ? leg.Switchboard.AnyNumber() : action.From) ?? "unknown";
        return new LegPlan(new VoiceEndpoint(EndpointType.Phone, from), action.Endpoint, action.Events.Over(leg.Switchboard.DefaultEvents))
        {
            Region = leg.Region,
            RingSeconds = action.Timeout,
            TalkSeconds = action.Limit,
            Detection = action.Detection,
            AnswersFailure = action.Synchronous,
        };
    }
}
