using System.Text.Json;

namespace ContactCenter.Voice.Webhooks;

/// <summary>A call has come in, or one of ours was picked up: the platform asks for the NCCO to run.</summary>
public sealed record AnswerWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public AnswerWebhook()
    {
    }

    internal AnswerWebhook(in WebhookBody body)
        : base(body)
    {
        FromUser = body[WebhookField.FromUser].Text() ?? body[WebhookField.From].Field("user"u8).Text();
        EndpointType = body[WebhookField.EndpointType].Text();
        RegionUrl = body[WebhookField.RegionUrl].Url();
        CustomData = body[WebhookField.CustomData].Element();
        SipHeaders = body.Json.IndexOf("SipHeader_"u8) < 0 ? HeaderMap.Empty : HeaderMap.Read(body.Json, "SipHeader_");
    }

    /// <summary>The user of a client SDK who calls; then <see cref="Webhook.From"/> is absent.</summary>
    public string? FromUser { get; init; }

    /// <summary>What the caller calls from: <c>phone</c>, <c>sip</c>, <c>websocket</c>, <c>app</c>, <c>vbc</c>, or a newer word.</summary>
    public string? EndpointType { get; init; }

    /// <summary>The base address of the platform's API for this call. Not to be given a token before its host has been looked at.</summary>
    public Uri? RegionUrl { get; init; }

    /// <summary>What the client SDK's caller passed along: any JSON, written by somebody else's program.</summary>
    public JsonElement? CustomData { get; init; }

    /// <summary>Headers of the caller's INVITE by their own names, such as <c>X-Customer</c>, in any case.</summary>
    public IReadOnlyDictionary<string, string> SipHeaders { get; init; } = HeaderMap.Empty;
}
