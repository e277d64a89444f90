namespace ContactCenter.Voice.Webhooks;

/// <summary>A webhook of a shape that is not known here; all of it is in <see cref="Webhook.Raw"/>.</summary>
public sealed record UnknownWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public UnknownWebhook()
    {
    }

    internal UnknownWebhook(in WebhookBody body)
        : base(body)
    {
    }
}
