namespace ContactCenter.Voice.Webhooks;

/// <summary>The body of a webhook: as it came, and its fields.</summary>
internal ref struct WebhookBody
{
    private WireFields<WebhookField> _fields;

    public ReadOnlyMemory<byte> Raw { get; private init; }

    /// <summary>The body as JSON that can be decoded throughout.</summary>
    public ReadOnlySpan<byte> Json { get; private init; }

    public readonly WireValue this[WebhookField field] => _fields[field];

    /// <summary>Reads a body; false when it is not a JSON object.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> raw, out WebhookBody body)
    {
        var json = JsonRepair.Repair(raw).Span;
        body = new() { Raw = raw, Json = json };
        return WireFields<WebhookField>.TryRead(json, out body._fields);
    }

    public readonly LegId? Leg(WebhookField field) => this[field].Id() is { } id ? new(id) : null;

    public readonly ConversationId? Conversation(WebhookField field) => this[field].Id() is { } id ? new(id) : null;

    /// <summary>Whether the field is there, be it <c>null</c>.</summary>
    public readonly bool Names(WebhookField field) => !this[field].Json.IsEmpty;

    /// <summary>Whether the field is there with a value of any kind but <c>null</c>.</summary>
    public readonly bool Has(WebhookField field) => !(this[field].Json.IsEmpty || this[field].IsNull);
}
