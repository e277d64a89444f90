namespace ContactCenter.Voice;

/// <summary>
/// Ends the present conversation and moves every leg of it into another, whose own NCCO stays in control. Not to be taken for
/// the transfer of one leg to a new NCCO, which is asked for at the calls API.
/// </summary>
/// <param name="Conversation">The conversation to move into (wire: <c>conversationId</c>); it exists already.</param>
public sealed record TransferAction(ConversationId Conversation) : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "transfer";

    /// <summary>Who can hear these legs; everybody when absent, nobody when empty. Not with <see cref="Mute"/>.</summary>
    public IReadOnlyList<LegId>? CanSpeak { get; init => field = ValueList<LegId>.Of(value); }

    /// <summary>Whom these legs can hear; everybody when absent, nobody when empty.</summary>
    public IReadOnlyList<LegId>? CanHear { get; init => field = ValueList<LegId>.Of(value); }

    /// <summary>Whether these legs are heard by nobody.</summary>
    public bool? Mute { get; init; }
}
