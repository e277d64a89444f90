using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>
/// Calls somebody into the leg's conversation. The next action runs when they cannot be had; once connected, the call is over
/// for both when one of them hangs up. Only a WebSocket leaves the caller behind.
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
        using var left = cancellationToken.UnsafeRegister(
            _ => callee.End(callee.Status == LegStatus.Answered ? LegEnd.ByPlatform : LegEnd.Cancelled, "The caller is not there any more."),
            null);
        await RingAsync(leg, action, callee, cancellationToken);
        if (callee.AnsweredAt is null)
            return callee.FailureReply is { } reply ? (await reply).Ncco : null;

        await callee.Ended.WaitAsync(cancellationToken);
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

    private static LegPlan PlanOf(Leg leg, ConnectAction action)
    {
        var from = (action.RandomFrom ? leg.Switchboard.AnyNumber() : action.From) ?? "unknown";
        return new LegPlan(new VoiceEndpoint(EndpointType.Phone, from), action.Endpoint, action.Events ?? leg.Switchboard.DefaultEvents)
        {
            Region = leg.Region,
            RingSeconds = action.Timeout,
            TalkSeconds = action.Limit,
            Detection = action.Detection,
            AnswersFailure = action.Synchronous,
        };
    }
}
