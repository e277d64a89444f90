namespace ContactCenter.Domain.Calls;

/// <summary>A change of the conversation that the caller's leg is in.</summary>
public sealed record CallerMove(ConversationId From, ConversationId To);
