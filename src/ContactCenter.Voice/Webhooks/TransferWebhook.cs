namespace ContactCenter.Voice.Webhooks;

/// <summary>The leg has moved into another conversation. Two legs are in one room when they moved into the same.</summary>
public sealed record TransferWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public TransferWebhook()
    {
    }

    internal TransferWebhook(in WebhookBody body)
        : base(body)
    {
        FromConversation = body.Conversation(WebhookField.ConversationUuidFrom);
        ToConversation = body.Conversation(WebhookField.ConversationUuidTo);
    }

    /// <summary>The conversation that it left.</summary>
    public ConversationId? FromConversation { get; init; }

    /// <summary>The conversation that it is in now.</summary>
    public ConversationId? ToConversation { get; init; }
}
