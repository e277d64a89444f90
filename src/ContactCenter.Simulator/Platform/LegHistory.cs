namespace ContactCenter.Simulator.Platform;

/// <summary>What has become of a leg, live or ended.</summary>
/// <param name="Id">The leg's uuid.</param>
/// <param name="From">Number, SIP URI, user or extension.</param>
/// <param name="To">Number, SIP URI, user, extension or WebSocket address.</param>
/// <param name="Inbound">Whether the phone called the platform.</param>
/// <param name="EventUrl">Where its events go; <c>null</c>: nowhere.</param>
/// <param name="Status">As in events, the latest.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="AnsweredAt">When it was answered, if it was.</param>
/// <param name="EndedAt">When it ended, if it has.</param>
/// <param name="EndedByParty">Whether the party ended it, or the platform.</param>
/// <param name="Stays">The conversations that it was in, in order; the last one is open while the leg lives.</param>
/// <param name="Nccos">The NCCOs that it was led to, in order.</param>
public sealed record LegHistory(
    string Id,
    string From,
    string To,
    bool Inbound,
    string? EventUrl,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    bool EndedByParty,
    IReadOnlyList<ConversationStay> Stays,
    IReadOnlyList<NccoStart> Nccos)
{
    public bool IsLive => EndedAt is null;
}

/// <summary>The time that a leg spent in one conversation.</summary>
/// <param name="ConversationId">The conversation's uuid.</param>
/// <param name="Room">The name that NCCOs know it by, when it has one.</param>
/// <param name="EnteredAt">When it came.</param>
/// <param name="LeftAt">When it left or ended; <c>null</c>: it is still there.</param>
public sealed record ConversationStay(string ConversationId, string? Room, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt);

/// <summary>The moment at which a leg begins to carry out an NCCO.</summary>
/// <param name="At">When.</param>
/// <param name="Origin">Where the NCCO came from.</param>
/// <param name="Ncco">As it was received: a JSON array.</param>
public sealed record NccoStart(DateTimeOffset At, NccoOrigin Origin, string Ncco);

/// <summary>Where a leg's NCCO came from.</summary>
public enum NccoOrigin
{
    /// <summary>It was given with the request that created the leg.</summary>
    Creation,

    /// <summary>The answer webhook gave it, or its fallback, or what stood at a callee's whisper.</summary>
    Answer,

    /// <summary>An event that may be answered with one was: an input, a notify, a failed connect.</summary>
    Reply,

    /// <summary>The calls API transferred the leg to it.</summary>
    Transfer,
}
