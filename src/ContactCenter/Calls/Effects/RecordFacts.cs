using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Calls.Effects;

/// <summary>What a record of the calls API says about a leg.</summary>
internal static class RecordFacts
{
    /// <summary>Whether it is a leg that was made to ring there.</summary>
    /// <param name="address">Of an agent's endpoint.</param>
    public static bool IsRingOf(CallRecord record, string address) =>
        record.Direction == CallDirection.Outbound && string.Equals(record.To?.Address, address, StringComparison.OrdinalIgnoreCase);

    /// <remarks>A leg that rings or has only begun was not answered, whatever times stand beside its status.</remarks>
    public static CallEvent.LegLookedUp Of(CallRecord record)
    {
        var isBefore = record.Status.Kind is CallStatusKind.Started or CallStatusKind.Ringing;
        var isAnswered = record.Status.Kind == CallStatusKind.Answered || (!isBefore && (record.StartTime is not null || record.Duration > TimeSpan.Zero));
        var fact = (isAnswered ? LegFacts.Answered : LegFacts.None) | (record.Status.IsEnd ? LegFacts.Ended : LegFacts.None);
        return new(record.Leg, record.Status.Text, fact);
    }
}
