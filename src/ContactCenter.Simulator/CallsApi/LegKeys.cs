using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>Sends keys to a leg, and tells of those that it presses.</summary>
internal static class LegKeys
{
    public static ApiResponse Send(Leg leg, OptionReader body)
    {
        var digits = body.RequiredText("digits");
        if (digits.Any(digit => !"0123456789*#p".Contains(digit)))
            body.Fault("digits", "can have 0-9 * # p only");
        body.RefuseTheRest();
        if (body.Faults.Count > 0)
            return ApiResponse.Invalid(body.Faults);
        if (!leg.IsUp)
            return ApiResponse.WrongState;
        leg.Phone.HearKeys(leg, digits);
        return LegSounds.Message(leg, "DTMF sent");
    }

    public static ApiResponse Subscribe(Leg leg, OptionReader body)
    {
        var url = body.Required("event_url", body.Url("event_url"), "");
        body.RefuseTheRest();
        if (body.Faults.Count > 0)
            return ApiResponse.Invalid(body.Faults);
        if (!leg.KeySubscription.HasInput)
            leg.Switchboard.Log.Write(LogKind.Warning, leg.Id, "Keys are told of an asynchronous input only, and the leg has none.");
        leg.KeySubscription.Subscribe(new WebhookAddress(url, "POST"));
        return ApiResponse.Done;
    }

    public static ApiResponse Unsubscribe(Leg leg)
    {
        leg.KeySubscription.Dispose();
        return ApiResponse.Done;
    }
}
