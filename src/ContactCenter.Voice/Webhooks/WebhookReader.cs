using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.Voice.Webhooks;

/// <summary>
/// Reads what the platform sends. Nothing throws, whatever the bytes: what is not a JSON object is refused, and an object whose
/// fields make no sense is an <see cref="UnknownWebhook"/>, or lacks those fields.
/// </summary>
public static class WebhookReader
{
    /// <summary>Reads the body of an answer webhook.</summary>
    /// <param name="json">The body; the webhook keeps it as <see cref="Webhook.Raw"/>.</param>
    /// <param name="webhook">The webhook.</param>
    /// <returns>False only when the body is not a JSON object.</returns>
    public static bool TryReadAnswer(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out AnswerWebhook? webhook)
    {
        webhook = WebhookBody.TryRead(json, out var body) ? new AnswerWebhook(body) : null;
        return webhook is not null;
    }

    /// <summary>Reads the body of any other webhook: what it is shows in its fields, not in the URL that it came to.</summary>
    /// <param name="json">The body; the webhook keeps it as <see cref="Webhook.Raw"/>.</param>
    /// <param name="webhook">The webhook.</param>
    /// <returns>False only when the body is not a JSON object.</returns>
    public static bool TryReadEvent(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out Webhook? webhook)
    {
        webhook = WebhookBody.TryRead(json, out var body) ? TellAll(body) : null;
        return webhook is not null;
    }

    /// <summary>
    /// The JSON object of a GET webhook's query. The parameters that stand for objects (<c>dtmf</c>, <c>speech</c>, <c>payload</c>,
    /// <c>headers</c>, <c>custom_data</c>, <c>original_request</c>) are JSON inside the query and become objects; all others are text.
    /// </summary>
    /// <param name="query">The query as it came, with or without its question mark.</param>
    public static byte[] QueryToJson(string query) => QueryJson.Nested(query);

    /// <summary>Tells webhooks apart, save those that a <c>reason</c> makes what they are; <c>null</c> when it is none of these.</summary>
    internal static Webhook? Tell(in WebhookBody body)
    {
        // A transcription has a status too.
        if (body.Has(WebhookField.TranscriptionUrl))
            return new TranscriptionWebhook(body);
        if (body[WebhookField.Status].IsScalar)
            return new LegStatusWebhook(body);
        if (body[WebhookField.Type].Is("transfer"u8) || body.Has(WebhookField.ConversationUuidFrom))
            return new TransferWebhook(body);
        // Both may be null when nothing was pressed and nothing said.
        if (body.Names(WebhookField.Dtmf) || body.Names(WebhookField.Speech))
            return new InputWebhook(body);
        if (body.Has(WebhookField.RecordingUrl))
            return new RecordingWebhook(body);
        return body[WebhookField.Payload].Element() is { } payload ? new NotifyWebhook(body, payload) : null;
    }

    private static Webhook TellAll(in WebhookBody body)
    {
        if (body.Has(WebhookField.OriginalRequest))
            return FallbackWebhook.Read(body);
        return Tell(body) ?? (body.Has(WebhookField.Reason) ? new ErrorWebhook(body) : new UnknownWebhook(body));
    }
}
