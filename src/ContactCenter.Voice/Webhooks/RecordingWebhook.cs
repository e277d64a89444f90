namespace ContactCenter.Voice.Webhooks;

/// <summary>A recording is ready. It names no leg.</summary>
public sealed record RecordingWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public RecordingWebhook()
    {
    }

    internal RecordingWebhook(in WebhookBody body)
        : base(body)
    {
        Url = body[WebhookField.RecordingUrl].Url();
        RecordingId = body[WebhookField.RecordingUuid].Id();
        StartTime = body[WebhookField.StartTime].Time();
        EndTime = body[WebhookField.EndTime].Time();
        Size = body[WebhookField.Size].Integer();
    }

    /// <summary>Where it is, for 30 days. Not to be given a token before its host has been looked at.</summary>
    public Uri? Url { get; init; }

    /// <summary>The platform's id of the recording.</summary>
    public string? RecordingId { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long? Size { get; init; }
}
