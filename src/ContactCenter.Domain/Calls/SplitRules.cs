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

    /// <summary>The caller has moved: into the room, if the answer leads there that they have heard last.</summary>
    /// <remarks>Who is being transferred out, to the survey say, may be seen to move before the transfer's answer.</remarks>
    public static CallContext CallerMoved(this CallContext context, ConversationId entered) => context.Call.Placement switch
    {
        { IsReached: true, State.LeadsIntoRoom: true, MayHaveLeft: false, Origin: null, RoomConversation: { } room }
            when entered != room && context.Call.Legs.Any(leg => leg.JoinedAt is not null) =>
            context.Split(entered, room),
        _ => context,
    };

    private static CallContext Split(this CallContext context, ConversationId callers, ConversationId agents) => context.Call.Placement.IsSplit
        ? context
        : context.With(context.Call.Placement with { IsSplit = true }).Note($"caller and agent are in two conversations: {callers} and {agents}");
}
