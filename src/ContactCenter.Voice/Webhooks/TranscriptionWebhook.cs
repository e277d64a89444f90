namespace ContactCenter.Voice.Webhooks;

/// <summary>The platform's transcript of a recording is ready. It names no leg.</summary>
public sealed record TranscriptionWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public TranscriptionWebhook()
    {
    }

    internal TranscriptionWebhook(in WebhookBody body)
        : base(body)
    {
        Url = body[WebhookField.TranscriptionUrl].Url();
        RecordingId = body[WebhookField.RecordingUuid].Id();
    }

    /// <summary>Where the transcript is. Not to be given a token before its host has been looked at.</summary>
    public Uri? Url { get; init; }

    /// <summary>The platform's id of the recording.</summary>
    public string? RecordingId { get; init; }
}
