namespace ContactCenter.Voice.Webhooks;

/// <summary>A leg has come to another state. States may come twice, late, and in another order than they were reached.</summary>
public sealed record LegStatusWebhook : Webhook
{
    /// <summary>An empty webhook, to be filled by an initializer.</summary>
    public LegStatusWebhook()
    {
    }

    internal LegStatusWebhook(in WebhookBody body)
        : base(body)
    {
        Status = new(body[WebhookField.Status].Text()!);
        Direction = body[WebhookField.Direction].Direction();
        Detail = body[WebhookField.Detail].Text();
        SubState = body[WebhookField.SubState].Text();
        StartTime = body[WebhookField.StartTime].Time();
        EndTime = body[WebhookField.EndTime].Time();
        Duration = body[WebhookField.Duration].Seconds();
        Rate = body[WebhookField.Rate].Decimal();
        Price = body[WebhookField.Price].Decimal();
        Network = body[WebhookField.Network].Text();
        DisconnectedBy = body[WebhookField.DisconnectedBy].Text();
        SipCode = body[WebhookField.SipCode].Integer() is >= 0 and <= int.MaxValue and var code ? (int)code : null;
        Headers = body[WebhookField.Headers].IsObject ? HeaderMap.Read(body[WebhookField.Headers].Json) : HeaderMap.Empty;
    }

    /// <summary>The state.</summary>
    public CallStatus Status { get; init; }

    /// <summary>Who began the leg; not always told.</summary>
    public CallDirection Direction { get; init; }

    /// <summary>Why a leg was not answered, rejected or failed, such as <c>cannot_route</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>What advanced machine detection found next: <c>beep_start</c> or <c>beep_timeout</c>.</summary>
    public string? SubState { get; init; }

    /// <summary>When the leg was answered.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When the leg ended; may be later than <see cref="Webhook.Timestamp"/>.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>How long the leg was up, in whole seconds.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The price of a minute, in euro.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The price of the leg, in euro.</summary>
    public decimal? Price { get; init; }

    /// <summary>The other side's network, such as <c>GB-FIXED</c>.</summary>
    public string? Network { get; init; }

    /// <summary>Who ended the leg: <c>platform</c> or <c>user</c>.</summary>
    public string? DisconnectedBy { get; init; }

    /// <summary>The SIP response with which the leg ended, such as 486.</summary>
    public int? SipCode { get; init; }

    /// <summary>The headers of a SIP or WebSocket leg by name, in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = HeaderMap.Empty;

    /// <summary>Whether the leg is over with this. Several such webhooks may come of one leg.</summary>
    public bool EndsLeg => Status.IsEnd;

    /// <summary>Whether this shows that the leg was answered, be it that the <c>answered</c> webhook itself is late or lost.</summary>
    public bool ProvesAnswered =>
        Status.Kind == CallStatusKind.Answered || (Status.Kind == CallStatusKind.Completed && (StartTime is not null || Duration > TimeSpan.Zero));
}
