namespace ContactCenter.Voice;

/// <summary>One step of an NCCO: one of the sealed records beside this one.</summary>
public abstract record NccoAction : WireObject
{
    private protected NccoAction()
    {
    }

    /// <summary>The word that names the action on the wire, such as <c>talk</c>.</summary>
    public abstract string Name { get; }

    internal static NccoAction ReadAny(ref OptionReader json) => json.Kind switch
    {
        "record" => RecordAction.Read(ref json),
        "conversation" => ConversationAction.Read(ref json),
        "connect" => ConnectAction.Read(ref json),
        "talk" => TalkAction.Read(ref json),
        "stream" => StreamAction.Read(ref json),
        "input" => InputAction.Read(ref json),
        "notify" => NotifyAction.Read(ref json),
        "wait" => WaitAction.Read(ref json),
        "transfer" => TransferAction.Read(ref json),
        var name => UnknownAction.Read(ref json, name),
    };
}
