namespace ContactCenter.Simulator.Nccos;

/// <param name="ConversationId">Where every leg of this conversation goes.</param>
/// <param name="Audibility">Whom the legs hear there and who hears them.</param>
public sealed record TransferAction(string ConversationId, Audibility Audibility) : NccoAction("transfer")
{
    internal static TransferAction Read(OptionReader options) =>
        new(options.RequiredText(options.NameOf("conversationId", "conversation_id")), Audibility.Read(options));
}
