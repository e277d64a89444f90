using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Log;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scripts;

/// <summary>A call from a phone to one of the account's numbers: the application is asked what to do with it.</summary>
internal static class Inbound
{
    public static Leg Dial(Switchboard board, PhoneLine phone, string number, IReadOnlyDictionary<string, string>? sipHeaders)
    {
        var plan = new LegPlan(phone.Endpoint, new VoiceEndpoint(EndpointType.Phone, number), board.DefaultEvents) { Inbound = true, Region = board.Regions.Home };
        var leg = new Leg(board, plan, board.Ids.InboundLeg(), phone, board.Conversations.Create());
        if (leg.Dice.Strike(FaultKind.RegionSplit, FaultNames.Leg) is not null)
            leg.Region = board.Regions.Another(leg.Dice);
        leg.Begin();
        leg.Ring();
        leg.Script.Start(token => ConnectAsync(leg, sipHeaders, token));
        return leg;
    }

    private static async Task ConnectAsync(Leg leg, IReadOnlyDictionary<string, string>? sipHeaders, CancellationToken cancellationToken)
    {
        var options = leg.Board.Options;
        if (options.AnswerUrl is not { } url)
        {
            leg.Board.Log.Write(LogKind.Warning, leg.Id, "The application has no answer URL: nobody takes the call.");
            leg.End(LegEnd.ByPlatform);
            return;
        }

        var reply = await leg.Webhooks.AskAsync(new WebhookAddress(url, options.AnswerMethod), LegEvents.Answer(leg, sipHeaders), required: true, leg.Report);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.Ncco is { } ncco)
        {
            leg.Answer();
            leg.Script.Start(ncco, ScriptOrigin.Answer);
        }
        else
        {
            leg.End(LegEnd.ByPlatform);
        }
    }
}
