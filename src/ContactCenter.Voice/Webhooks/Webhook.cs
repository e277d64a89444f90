namespace ContactCenter.Voice.Webhooks;

/// <summary>
/// What the platform told us: one of the sealed records beside this one. What was missing, <c>null</c> or of an unfit kind is
/// <c>null</c>; what has no property is in <see cref="Raw"/>.
/// </summary>
public abstract record Webhook
{
    private protected Webhook()
    {
    }

    private protected Webhook(in WebhookBody body)
    {
        Raw = body.Raw;
        Leg = body.Leg(WebhookField.Uuid) ?? body.Leg(WebhookField.CallUuid);
        Conversation = body.Conversation(WebhookField.ConversationUuid);
        From = body[WebhookField.From].Text();
        To = body[WebhookField.To].Text();
        Timestamp = body[WebhookField.Timestamp].Time();
    }

    /// <summary>The leg that it is about. Recording, transcription and notify webhooks name none.</summary>
    public LegId? Leg { get; init; }

    /// <summary>The conversation that the leg is in at the moment. It changes as the leg moves: never a key.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>Who calls: usually a number, but also a SIP address, or a word such as <c>anonymous</c>.</summary>
    public string? From { get; init; }

    /// <summary>Who is called: usually a number.</summary>
    public string? To { get; init; }

    /// <summary>When it happened. Events overtake each other, and two may carry the same time.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The JSON object as UTF-8, byte for byte as it came. The memory is the caller's, not a copy.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }
}
