namespace ContactCenter.Simulator.Platform;

/// <summary>Where one leg went, and what led it there. Used on the event loop.</summary>
internal sealed class LegHistoryBuilder(TimeProvider time)
{
    private readonly List<ConversationStay> _stays = [];
    private readonly List<NccoStart> _nccos = [];

    public void Enter(Conversation conversation)
    {
        var now = time.GetUtcNow();
        if (_stays.Count > 0)
            _stays[^1] = _stays[^1] with { LeftAt = now };
        _stays.Add(new ConversationStay(conversation.Id, conversation.Name, now, null));
    }

    public void Begin(NccoOrigin origin, string ncco) => _nccos.Add(new NccoStart(time.GetUtcNow(), origin, ncco));

    /// <param name="endedAt">When the leg ended, and with it its last stay.</param>
    public IReadOnlyList<ConversationStay> Stays(DateTimeOffset? endedAt) => [.. _stays.Select(stay => stay with { LeftAt = stay.LeftAt ?? endedAt })];

    public IReadOnlyList<NccoStart> Nccos() => [.. _nccos];
}
