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

    internal static TransferAction Read(ref OptionReader json)
    {
        string? conversation = null;
        IReadOnlyList<LegId>? canSpeak = null, canHear = null;
        bool? mute = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "conversation_id":
                case "conversationId": conversation = json.Text(); break;
                case "canSpeak": canSpeak = json.Legs(); break;
                case "canHear": canHear = json.Legs(); break;
                case "mute": mute = json.Flag(); break;
                default: json.Keep(); break;
            }
        }

        return new(new ConversationId(conversation ?? throw json.Missing("conversationId")))
        {
            CanSpeak = canSpeak,
            CanHear = canHear,
            Mute = mute,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Required("conversationId", Conversation.Value, "the id of a conversation");
        rules.Legs("canSpeak", CanSpeak);
        rules.Legs("canHear", CanHear);
        rules.Mute(Mute, CanSpeak);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.Text("conversationId"u8, Conversation.Value);
        options.Legs("canSpeak"u8, CanSpeak);
        options.Legs("canHear"u8, CanHear);
        options.Flag("mute"u8, Mute);
    }
}
