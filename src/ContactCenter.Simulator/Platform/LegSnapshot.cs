namespace ContactCenter.Simulator.Platform;

/// <summary>A live leg as it was at one instant.</summary>
/// <param name="Id">The leg's uuid.</param>
/// <param name="ConversationId">The conversation it is in.</param>
/// <param name="Room">The conversation's name, when it has one.</param>
/// <param name="From">Number, SIP URI, user or extension.</param>
/// <param name="To">Number, SIP URI, user, extension or WebSocket address.</param>
/// <param name="Inbound">Whether the phone called the platform.</param>
/// <param name="Status">As in events: <c>started</c>, <c>ringing</c>, <c>answered</c>.</param>
/// <param name="Doing">The NCCO action that runs, if any.</param>
/// <param name="Muted">Nobody hears it.</param>
/// <param name="Earmuffed">It hears nobody.</param>
/// <param name="Hears">The legs that it hears, in the order of their joining.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="AnsweredAt">When it was answered, if it was.</param>
public sealed record LegSnapshot(
    string Id,
    string ConversationId,
    string? Room,
    string From,
    string To,
    bool Inbound,
    string Status,
    string? Doing,
    bool Muted,
    bool Earmuffed,
    IReadOnlyList<string> Hears,
    DateTimeOffset CreatedAt,
    DateTimeOffset? AnsweredAt);
