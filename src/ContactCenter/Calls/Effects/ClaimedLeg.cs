using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>What the platform says of a leg that only a webhook told of.</summary>
internal enum Claim
{
    /// <summary>It lives, was made to ring the agent's phone, and belongs to no call.</summary>
    IsTrue,

    /// <summary>It is over, or another one.</summary>
    IsVoid,

    /// <summary>Nothing yet.</summary>
    IsUntold,
}

/// <summary>
/// Asks the platform about a leg before it is ended for what a webhook says. The webhook's address, which names call and leg, is not signed, and webhooks may
/// be unsigned altogether: nobody is to have any other leg ended by a made-up id.
/// </summary>
internal sealed class ClaimedLeg(ICallStore store, ICallsApi api)
{
    /// <summary>A leg that has only begun may not be known yet.</summary>
    private const int MostInVain = 3;

    /// <param name="call">The call that it is told of; no other may have it.</param>
    /// <param name="region">Where it lives.</param>
    /// <param name="leg">Its id.</param>
    /// <param name="address">Of the endpoint that was asked for under the leg's number.</param>
    /// <param name="attempt">From 1.</param>
    public async Task<(Claim Claim, string Reason)> AskAsync(
        LegId? call, Uri? region, LegId leg, string address, int attempt, CancellationToken cancellationToken)
    {
        var found = await api.GetAsync(region, leg, cancellationToken);
        if (found.Value is { } record)
        {
            var isTrue = !record.Status.IsEnd && RecordFacts.IsRingOf(record, address) && !store.IsOfAnother(call, leg);
            return isTrue ? (Claim.IsTrue, found.Reason) : (Claim.IsVoid, "it is over, or no leg of ours to that phone");
        }

        return (found.Outcome == ApiOutcome.NotFound && attempt >= MostInVain ? Claim.IsVoid : Claim.IsUntold, found.Reason);
    }
}
