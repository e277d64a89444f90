using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>What targets may be told of calls: they are limited to departments, and calls are moved, and settings change.</summary>
internal sealed class DeliveryLimits(ICallStore calls, IRecordingIndex index)
{
    /// <param name="target">As the settings have it now.</param>
    /// <param name="delivery">That is about to be tried.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>
    /// Whether the call is of a department that the target is told of, and so is all that is told in what was made already; what is not made yet is made so.
    /// </returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<bool> AdmitAsync(DeliveryTarget target, StoredDelivery delivery, CancellationToken cancellationToken)
    {
        if (target.Departments.IsEmpty)
            return true;
        if (!target.Takes((await calls.ReadAsync(new(delivery.Call)))?.Department))
            return false;
        if (delivery.State == DeliveryState.Waiting)
            return true;
        var recordings = await index.OfCallAsync(delivery.Call, cancellationToken);
        return recordings.All(recording => target.Takes(recording.Department) || !RecordedBasis.Tells(delivery.Basis, recording));
    }
}
