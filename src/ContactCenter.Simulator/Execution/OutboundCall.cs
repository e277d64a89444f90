using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sockets;

namespace ContactCenter.Simulator.Execution;

/// <summary>A call from the platform to a phone: it is set up, rings, is answered or not, and then runs its NCCO.</summary>
internal static class OutboundCall
{
    // Time enough for the 201 to be read before the first event, unless the account is one where it is not.
    private const double BeforeStarted = 0.05;
    private const double SetUp = 0.25;

    /// <param name="switchboard">The platform.</param>
    /// <param name="plan">What it is for.</param>
    /// <param name="conversation">The conversation that it is called into; <c>null</c>: its own.</param>
    public static Leg Create(Switchboard switchboard, LegPlan plan, Conversation? conversation = null)
    {
        if (plan.From.Type == EndpointType.Phone && VoiceEndpoint.IsE164(plan.From.Address) && !switchboard.Options.HasNumber(plan.From.Address))
        {
            switchboard.Log.Write(LogKind.Warning, null,
                $"{plan.From.Address} is none of the account's numbers: the caller would be unknown, or the call fail.");
        }

        var leg = new Leg(switchboard, plan, switchboard.Ids.Dashed(), switchboard.Phones.At(plan.To), conversation ?? switchboard.Conversations.Create());
        leg.Executor.Start(token => PlaceAsync(leg, token));
        return leg;
    }

    private static async Task PlaceAsync(Leg leg, CancellationToken cancellationToken)
    {
        var switchboard = leg.Switchboard;
        if (!leg.HasBegun)
        {
            await switchboard.EventLoop.DelayAsync(switchboard.Paced(BeforeStarted), cancellationToken);
            leg.Begin();
        }

        await switchboard.EventLoop.DelayAsync(switchboard.Paced(SetUp), cancellationToken);
        if (leg.Phone.RefusalOf(leg) is { } refusal)
        {
            leg.End(refusal);
            return;
        }

        if (leg.Phone.OpensSocket)
            await SocketCall.PlaceAsync(leg);
        else
            await RingAsync(leg, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await TalkAsync(leg, cancellationToken);
    }

    private static async Task RingAsync(Leg leg, CancellationToken cancellationToken)
    {
        leg.Ring();
        leg.Phone.Ring(leg);
        using (leg.Switchboard.EventLoop.Schedule(leg.Switchboard.Paced(leg.Plan.RingSeconds), () => leg.End(LegEnd.TimedOut)))
            await leg.Settled.WaitAsync(cancellationToken);
    }

    private static async Task TalkAsync(Leg leg, CancellationToken cancellationToken)
    {
        if (leg.Plan.To.DtmfAnswer is { } keys)
            leg.Phone.HearKeys(leg, keys);
        if (leg.Plan.To.OnAnswerUrl is { Length: > 0 } whisper)
            await WhisperAsync(leg, whisper, cancellationToken);
        leg.Introduce();
        if (leg.Plan.Detection is { } detection)
        {
            if (detection.Waits)
                await DetectionExecutor.RunAsync(leg, detection, cancellationToken);
            else
                leg.Switchboard.EventLoop.Start(() => DetectionExecutor.RunAsync(leg, detection, leg.Life));
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (leg.Plan.Ncco is { } ncco)
            leg.Executor.Start(ncco, NccoOrigin.Creation);
        else if (leg.Plan.Answer is { } answer)
            await FetchAsync(leg, answer, cancellationToken);
    }

    /// <summary>Fetches the leg's NCCO and runs it; a leg without one is over. What comes after the leg was moved elsewhere is too late.</summary>
    private static async Task FetchAsync(Leg leg, WebhookAddress answer, CancellationToken cancellationToken)
    {
        var reply = await leg.Webhooks.AskAsync(answer, LegEvents.Answer(leg), required: true, leg.Report);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.Ncco is { } fetched)
            leg.Executor.Start(fetched, NccoOrigin.Answer);
        else
            leg.End(LegEnd.ByPlatform);
    }

    /// <summary>The callee hears an NCCO of its own first; who is moved elsewhere meanwhile has heard enough of it.</summary>
    private static async Task WhisperAsync(Leg leg, string url, CancellationToken cancellationToken)
    {
        Isolate(leg, whispers: true);
        using var moved = cancellationToken.UnsafeRegister(_ => MoveAway(leg), null);
        var reply = await leg.Webhooks.AskAsync(new WebhookAddress(url, "GET"), LegEvents.Answer(leg), required: true, leg.Report);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.Ncco is { } ncco)
            await leg.Executor.DoAllAsync(ncco, NccoOrigin.Answer, cancellationToken);
        Isolate(leg, whispers: false);
    }

    private static void MoveAway(Leg leg)
    {
        Isolate(leg, whispers: false);
        if (leg.IsLive)
            leg.Introduce();
    }

    private static void Isolate(Leg leg, bool whispers)
    {
        leg.IsWhispering = whispers;
        leg.Conversation.Touch();
    }
}
