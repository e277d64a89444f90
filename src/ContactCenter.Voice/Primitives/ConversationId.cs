using System.Text.Json.Serialization;

namespace ContactCenter.Voice;

/// <summary>The platform's id of a conversation, usually <c>CON-</c> and a UUID. Opaque text.</summary>
/// <param name="Value">The id as the platform wrote it.</param>
[JsonConverter(typeof(ConversationIdJsonConverter))]
public readonly record struct ConversationId(string Value)
{
    /// <summary>The id as the platform wrote it.</summary>
    public override string ToString() => Value ?? "";
}
