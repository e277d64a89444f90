namespace ContactCenter.Domain.Calls.Steps.Conversation;

/// <summary>Talks with an agent.</summary>
/// <param name="Leg">The number of the agent's leg.</param>
public sealed record InConversation(string Department, LegNumber Leg) : CallState
{
    internal override CallStep Step => new ConversationStep(this);
}
