using ContactCenter.Simulator.Platform;

namespace ContactCenter.Load.Audit;

/// <summary>Every leg has an owner and an end.</summary>
public static class LegRules
{
    public static IEnumerable<Fault> Check(Evidence evidence)
    {
        var owners = evidence.Books.Calls.Values
            .SelectMany(call => call.Legs.Where(leg => leg.LegId is not null).Select(leg => (Leg: leg.LegId!, call.CallId)))
            .ToLookup(owned => owned.Leg, owned => owned.CallId, StringComparer.Ordinal);
        var known = evidence.Legs.Select(leg => leg.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. evidence.Legs.SelectMany(leg => Check(leg, [.. owners[leg.Id]], evidence.IsToldTooLate(leg))),
            .. owners.Where(owned => !known.Contains(owned.Key))
                .Select(owned => new Fault($"The books have a leg {owned.Key} that the platform does not know.", owned.First())),
        ];
    }

    private static IEnumerable<Fault> Check(LegHistory leg, IReadOnlyList<string> owners, bool isToldTooLate)
    {
        var call = leg.Inbound ? leg.Id : Evidence.CallOf(leg);
        if (leg.IsLive)
            yield return new Fault($"Leg {leg.Id} to {leg.To} is still {leg.Status}.", call);
        if (owners.Count > 1)
            yield return new Fault($"Leg {leg.Id} belongs to {owners.Count} calls: {string.Join(", ", owners)}.", call);
        else if (!leg.Inbound && owners.Count == 1 && owners[0] != call)
            yield return new Fault($"Leg {leg.Id} was asked for by call {call} and belongs to {owners[0]}.", call);
        if (leg.Inbound || owners.Count > 0 || isToldTooLate)
            yield break;
        if (leg.AnsweredAt is not null)
            yield return new Fault($"Leg {leg.Id} to {leg.To} was answered and belongs to no call.", call);
        else if (leg.Status != "cancelled")
            yield return new Fault($"Leg {leg.Id} to {leg.To} belongs to no call and was left to itself ({leg.Status}).", call);
    }
}
