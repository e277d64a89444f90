using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Platform;

/// <summary>A call as the calls API tells of it.</summary>
internal sealed record CallRecord(
    string Id,
    string ConversationId,
    VoiceEndpoint From,
    VoiceEndpoint To,
    bool Inbound,
    string Status,
    DateTimeOffset CreatedAt,
    string? Region,
    Billing? Billing)
{
    public static CallRecord Of(Leg leg) => new(
        leg.Id,
        leg.Conversation.Id,
        leg.Plan.From,
        leg.Plan.To,
        leg.Plan.Inbound,
        leg.StatusName,
        leg.CreatedAt,
        leg.Region,
        leg.IsLive ? null : Billing.Of(leg));
}
