namespace ContactCenter.Domain.Calls;

/// <summary>
/// Whether caller and agent meet. A conversation's name holds within one region: legs that live in two enter two conversations of one
/// name and do not hear each other.
/// </summary>
internal static class SplitRules
{
    /// <summary>The agent has entered a conversation. A caller who was led elsewhere before, or is to be, may know the room by an older one.</summary>
    public static CallContext AgentEntered(this CallContext context, CallLeg leg, ConversationId? entered) => context.Call.Placement switch
    {
        { MayHaveLeft: false, Origin: null, RoomConversation: { } room } placement when entered is { } other && other != room && leg.Room == placement.Room =>
            context.Split(room, other),
        _ => context,
    };

    /// <summary>The caller has gone into the room by the answer that leads there.</summary>
    public static CallContext CallerEntered(this CallContext context, ConversationId entered) => context.Call.Placement switch
    {
        { MayHaveLeft: false, Origin: null, RoomConversation: { } room } when entered != room && context.Call.Legs.Any(leg => leg.JoinedAt is not null) =>
            context.Split(entered, room),
        _ => context,
    };

    private static CallContext Split(this CallContext context, ConversationId callers, ConversationId agents) => context.Call.Placement.IsSplit
        ? context
        : context.With(context.Call.Placement with { IsSplit = true }).Note($"caller and agent are in two conversations: {callers} and {agents}");
}
