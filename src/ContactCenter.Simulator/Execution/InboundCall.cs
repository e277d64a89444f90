using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>A call from a phone to one of the account's numbers: the application is asked what to do with it.</summary>
internal static class InboundCall
{
    public static Leg Dial(Switchboard switchboard, PhoneLine phone, string number, CallContext context)
    {
        var plan = new LegPlan(phone.Endpoint, new VoiceEndpoint(EndpointType.Phone, number), switchboard.DefaultEvents)
        {
            Inbound = true,
            Region = switchboard.Regions.Home,
        };
        var leg = new Leg(switchboard, plan, switchboard.Ids.InboundLeg(), phone, switchboard.Conversations.Create());
        if (leg.Injector.Inject(FaultKind.RegionSplit, FaultNames.Leg) is not null)
            leg.Region = switchboard.Regions.Another(leg.Injector);
        leg.Begin();
        leg.Ring();
        leg.Executor.Start(token => ConnectAsync(leg, context, token));
        return leg;
    }

    private static async Task ConnectAsync(Leg leg, CallContext context, CancellationToken cancellationToken)
    {
        var options = leg.Switchboard.Options;
        if (options.AnswerUrl is not { } url)
        {
            const string reason = "The application has no answer URL: nobody takes the call.";
            leg.Switchboard.Log.Write(LogKind.Warning, leg.Id, reason);
            leg.End(LegEnd.ByPlatform, reason);
            return;
        }

        var reply = await leg.Webhooks.AskAsync(new WebhookAddress(url, options.AnswerMethod), LegEvents.Answer(leg, context), required: true, leg.Report);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.Ncco is { } ncco)
        {
            leg.Answer();
            leg.Executor.Start(ncco, NccoOrigin.Answer);
        }
        else
        {
            leg.End(LegEnd.ByPlatform);
        }
    }
}
