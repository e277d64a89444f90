using ContactCenter.Load.Audit;

namespace ContactCenter.Load.Recordings;

/// <summary>What must hold of the target that is told of calls: it has each of them once, whole, and the server knows that.</summary>
public static class ToldRules
{
    /// <summary>What must hold of any reading.</summary>
    public static IEnumerable<Fault> Check(Reading reading)
    {
        foreach (var recording in reading.Recordings)
        {
            if (reading.Deliveries.Count(delivery => delivery.CallId == recording.Call) is not 1 and var count)
                yield return new Fault($"The target is told of the call {count} times.", recording.Sound);
            if (recording.Told.Count != 1)
                yield return new Fault($"The target has taken {recording.Told.Count} states of the call.", recording.Sound);
        }

        foreach (var delivery in reading.Deliveries.Where(delivery => delivery.State != "accepted"))
            yield return new Fault($"Delivery {delivery.Id} is {delivery.State}.", delivery.CallId);
    }

    /// <summary>What the target has seen beside that.</summary>
    public static IEnumerable<Fault> Check(Reading reading, CallReceiver target)
    {
        var known = reading.Deliveries.Select(delivery => delivery.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in target.Taken.Keys.Where(id => !known.Contains(id)))
            yield return new Fault($"The target has taken {id}, which the server does not know.", null);
        foreach (var id in target.Changed)
            yield return new Fault($"{id} came again with other bytes.", null);
    }
}
