namespace ContactCenter.Voice.Webhooks;

/// <summary>The platform could not do what it was told, such as run an NCCO with a fault. May lack the leg.</summary>
public sealed record ErrorWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public ErrorWebhook()
    {
    }

    internal ErrorWebhook(in WebhookBody body)
        : base(body) => Reason = body[WebhookField.Reason].TextOrJson();

    /// <summary>What went wrong, in the platform's words.</summary>
    public string? Reason { get; init; }
}
