namespace ContactCenter.Voice.Webhooks;

/// <summary>The caller pressed keys or spoke, or let the time for it pass. The answer may be an NCCO.</summary>
public sealed record InputWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public InputWebhook()
    {
    }

    internal InputWebhook(in WebhookBody body)
        : base(body)
    {
        Dtmf = DtmfResult.Read(body[WebhookField.Dtmf], body[WebhookField.TimedOut]);
        Speech = SpeechResult.Read(body[WebhookField.Speech]);
    }

    /// <summary>The keys; <c>null</c> when there was no word of keys.</summary>
    public DtmfResult? Dtmf { get; init; }

    /// <summary>The speech; <c>null</c> when there was no word of speech.</summary>
    public SpeechResult? Speech { get; init; }
}
