namespace ContactCenter.Domain.Calls.Steps.Conversation;

/// <summary>How a conversation begins.</summary>
internal static class ConversationEntry
{
    /// <summary>The agent who was rung is there: the caller, who waits in the room, talks with them.</summary>
    public static Transition StartConversation(this CallContext context, CallLeg leg) => context
        .With(new InConversation(leg.Department, leg.Number))
        .Note($"agent leg {leg.Number} answered: {leg.Endpoint.Label}")
        .Decided();
}
