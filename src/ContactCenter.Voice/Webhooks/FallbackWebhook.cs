namespace ContactCenter.Voice.Webhooks;

/// <summary>A webhook of ours failed, and the platform asks the fallback URL instead. The answer is an NCCO.</summary>
public sealed record FallbackWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public FallbackWebhook()
    {
    }

    private FallbackWebhook(in WebhookBody body, in WireFields<Field> request)
        : base(body)
    {
        Reason = body[WebhookField.Reason].Text();
        OriginalUrl = request[Field.Url].Url();
        OriginalType = request[Field.Type].Text();
    }

    private enum Field : byte
    {
        Url,
        Type,
    }

    /// <summary>Why the first request failed, in the platform's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The address that failed.</summary>
    public Uri? OriginalUrl { get; init; }

    /// <summary>What the first request was: <c>answer</c> or <c>event</c>.</summary>
    public string? OriginalType { get; init; }

    /// <summary>The first request itself.</summary>
    public Webhook Original { get; init; } = new UnknownWebhook();

    internal static FallbackWebhook Read(in WebhookBody body)
    {
        WireFields<Field>.TryRead(body[WebhookField.OriginalRequest], out var request);
        Webhook original = request[Field.Type].Is("answer"u8) ? new AnswerWebhook(body) : WebhookReader.Tell(body) ?? new UnknownWebhook(body);
        return new(body, request) { Original = original };
    }
}
