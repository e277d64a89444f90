namespace ContactCenter.Calls.Stores;

/// <summary>Between what is known of the rooms of a call and its stored form.</summary>
internal static class RoomMapper
{
    /// <summary>The first has no number: calls had only one before there were numbers.</summary>
    public static int Store(int room) => room == 1 ? 0 : room;

    public static int Read(int stored) => stored == 0 ? 1 : stored;

    public static StoredOrigin Store(MoveOrigin origin) => new()
    {
        State = StateMapper.Store(origin.State),
        StateSince = origin.Since?.UtcTicks,
        Department = origin.Department,
        Recording = RecordingMapper.Store(origin.Recording),
        Step = origin.Step,
        ReachedStep = origin.ReachedStep,
        SoughtStep = origin.SoughtStep,
        Room = Store(origin.Room),
        RoomConversation = origin.RoomConversation?.Value,
        IsSplit = origin.IsSplit,
    };

    public static MoveOrigin Read(StoredOrigin stored) => new(
        StateMapper.Read(stored.State),
        CallMapper.At(stored.StateSince),
        stored.Department,
        stored.Step,
        stored.ReachedStep,
        stored.SoughtStep,
        Read(stored.Room),
        stored.RoomConversation is { } room ? new ConversationId(room) : null)
    {
        Recording = RecordingMapper.Read(stored.Recording),
        IsSplit = stored.IsSplit,
    };
}
