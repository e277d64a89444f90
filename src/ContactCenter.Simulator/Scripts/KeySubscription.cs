using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scripts;

/// <summary>An asynchronous input: each key is posted by itself, as long as the leg lives or until it is unsubscribed.</summary>
internal static class KeySubscription
{
    public static void Start(Leg leg, WebhookAddress? events)
    {
        leg.KeySubscription?.Dispose();
        leg.KeySubscription = leg.Ears.Listen(key => Post(leg, events, key), null);
    }

    private static void Post(Leg leg, WebhookAddress? events, char key) =>
        leg.Webhooks.Send(events, InputResult.Body(leg, InputResult.Keys(key.ToString(), timedOut: false), InputResult.SpeechIsOff()));
}
