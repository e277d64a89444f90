namespace ContactCenter.Voice.CallControl;

/// <summary>The platform's answer to a request to talk, to play or to send keys to a leg, or to stop that.</summary>
/// <param name="Message">What it did, such as <c>Talk started</c>.</param>
/// <param name="Leg">The leg.</param>
public sealed record CommandReply(string? Message, LegId? Leg)
{
    private enum Field : byte
    {
        Message,
        Uuid,
    }

    /// <summary>Reads a reply. Nothing throws: what is not told is <c>null</c>.</summary>
    public static CommandReply Parse(ReadOnlyMemory<byte> json)
    {
        if (!WireFields<Field>.TryRead(JsonRepair.Repair(json).Span, out var fields))
            return new(null, null);
        return new(fields[Field.Message].Text(), fields[Field.Uuid].Id() is { } leg ? new(leg) : null);
    }
}
