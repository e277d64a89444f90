namespace ContactCenter.Calls;

/// <summary>Keeps calls, live and ended. A call has one writer at a time; readers get an immutable snapshot.</summary>
public interface ICallStore
{
    /// <summary>Calls whose caller is still there.</summary>
    int LiveCalls { get; }

    /// <summary>Whether saving lags so far behind that no new call should begin.</summary>
    bool IsBusy { get; }

    /// <summary>
    /// Lets <paramref name="decide"/> judge the fact and saves what comes of it, with the answer under
    /// <paramref name="delivery"/>. A delivery that was handled before gets its answer of then and is not judged again.
    /// </summary>
    /// <exception cref="Foundation.Storage.JournalUnavailableException">Nothing can be saved, and nothing was changed.</exception>
    ValueTask<Commit> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide);

    ValueTask<CallSession?> FindAsync(LegId call);

    /// <summary>The call to which a leg of caller or agent belongs.</summary>
    ValueTask<LegId?> CallOfAsync(LegId leg);

    /// <summary>The call of a leg that is at hand; calls that ended long ago are not.</summary>
    LegId? LiveCallOf(LegId leg);

    /// <summary>Calls with a leg that may still be alive.</summary>
    IReadOnlyList<CallSession> Unsettled();

    /// <summary>Calls that match, newest first.</summary>
    ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken);
}
