using System.Text.Json;

namespace ContactCenter.Voice.Webhooks;

/// <summary>A <c>notify</c> action was reached. It names no leg: put yours into the payload or the URL. The answer may be an NCCO.</summary>
public sealed record NotifyWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public NotifyWebhook()
    {
    }

    internal NotifyWebhook(in WebhookBody body, JsonElement payload)
        : base(body) => Payload = payload;

    /// <summary>The payload of the action.</summary>
    public JsonElement Payload { get; init; }
}
