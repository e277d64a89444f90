using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.CallControl;

/// <summary>The platform has taken a <see cref="CreateCall"/>.</summary>
/// <param name="Leg">The leg that was made.</param>
/// <param name="Conversation">The conversation that it is in to begin with.</param>
/// <param name="Status">Its state, usually <c>started</c>.</param>
/// <param name="Direction">Who began it, usually the platform.</param>
public sealed record CallCreated(LegId Leg, ConversationId? Conversation, CallStatus Status, CallDirection Direction)
{
    /// <summary>Reads the body of the platform's answer.</summary>
    /// <exception cref="JsonException">It names no leg.</exception>
    public static CallCreated Parse(ReadOnlyMemory<byte> json) =>
        TryParse(json, out var created) ? created : throw new JsonException("The answer to a new call names no leg.");

    /// <summary>Reads the body of the platform's answer; false when it names no leg.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out CallCreated? created)
    {
        created = CallRecord.TryParse(json, out var call) ? new(call.Leg, call.Conversation, call.Status, call.Direction) : null;
        return created is not null;
    }
}
