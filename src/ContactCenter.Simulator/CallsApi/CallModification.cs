using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>Ends, silences, or moves a leg. What is accepted has not happened yet when the answer leaves.</summary>
internal static class CallModification
{
    private const double Delay = 0.05;

    public static ApiResponse Answer(Leg leg, OptionReader body)
    {
        var action = body.RequiredText("action");
        if (action != "transfer")
            body.RefuseTheRest();
        if (action.Length > 0 && action is not ("hangup" or "mute" or "unmute" or "earmuff" or "unearmuff" or "transfer"))
            body.Fault("action", "must be one of hangup, mute, unmute, earmuff, unearmuff, transfer");
        var next = action == "transfer" ? ReadTransfer(leg, body) : null;
        if (body.Faults.Count > 0)
            return ApiResponse.Invalid(body.Faults);
        if (action != "hangup" && !leg.IsUp)
            return ApiResponse.WrongState;

        Action change = action switch
        {
            "hangup" => () => leg.End(leg.IsUp ? LegEnd.ByPlatform : LegEnd.Cancelled, "The application hung up."),
            "mute" => () => leg.Muted = true,
            "unmute" => () => leg.Muted = false,
            "earmuff" => () => leg.Earmuffed = true,
            "unearmuff" => () => leg.Earmuffed = false,
            _ => next!,
        };
        leg.Switchboard.EventLoop.Schedule(leg.Switchboard.Paced(Delay), () =>
        {
            if (!leg.IsLive)
                return;
            change();
            leg.Conversation.Touch();
        });
        return ApiResponse.NoContent;
    }

    private static Action? ReadTransfer(Leg leg, OptionReader body)
    {
        if (body.Object("destination") is not { } destination)
        {
            body.Fault("destination", "is missing");
            return null;
        }

        body.RefuseTheRest();
        destination.Required("type", destination.OneOf("type", "ncco"), "");
        var url = destination.Url("url");
        var ncco = CallCreation.ReadNcco(leg.Switchboard, destination, "ncco");
        if (destination.Has("url") == destination.Has("ncco"))
            destination.Fault("ncco", "or url is required, one of the two");
        destination.RefuseTheRest();
        return url is null ? () => Transfer(leg, ncco!) : () => leg.Executor.Start(token => FetchAsync(leg, url, token));
    }

    /// <summary>Until it has come, another transfer may take its place.</summary>
    private static async Task FetchAsync(Leg leg, string url, CancellationToken cancellationToken)
    {
        var reply = await leg.Webhooks.AskAsync(
            new WebhookAddress(url, leg.Switchboard.Options.Unspecified.TransferMethod), LegEvents.Answer(leg), required: true, leg.Report);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.Ncco is { } ncco)
            Transfer(leg, ncco);
        else
            leg.End(LegEnd.ByPlatform);
    }

    private static void Transfer(Leg leg, Ncco ncco)
    {
        if (!leg.IsLive)
            return;
        leg.Executor.Stop();
        leg.EndsConversation &= leg.Switchboard.Options.Unspecified.TransferIsExit;
        leg.Move(leg.Switchboard.Conversations.Beyond(leg));
        leg.Executor.Start(ncco, NccoOrigin.Transfer);
    }
}
