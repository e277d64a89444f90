using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>Where copies of calls have gone that are no part of the store; whoever is above has sent them there.</summary>
internal interface ICopiesElsewhere
{
    /// <summary>The call is blocked: what is known of its copies goes out of the history with it.</summary>
    /// <param name="call">Its id.</param>
    /// <param name="session">It as the history has it; <c>null</c>: it has gone from there, by a removal that was broken off.</param>
    /// <param name="erasure">The id of the erasure, for which it is kept where copies are; <c>null</c>: the call goes because of its age.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    Task<CopiesRemoval> RemovalOfAsync(string call, CallSession? session, string? erasure, CancellationToken cancellationToken);

    /// <summary>Where copies were when calls were erased.</summary>
    /// <param name="erasures">Ids of erasures.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    Task<IReadOnlyList<CopyElsewhere>> OfAsync(IReadOnlyCollection<string> erasures, CancellationToken cancellationToken);
}

/// <param name="Rows">Is written to the history in the transaction that removes the call.</param>
/// <param name="Work">What is to be done elsewhere then.</param>
internal sealed record CopiesRemoval(StorageChange Rows, IReadOnlyList<WorkItem> Work);

/// <summary>Something that was sent of a call before it was erased.</summary>
/// <param name="Erasure">The id of the erasure.</param>
/// <param name="Target">Where it was sent.</param>
/// <param name="RemoteId">By which it is known there; <c>null</c>: nobody has told.</param>
/// <param name="At">When it was sent last.</param>
/// <param name="IsPossible">Whether nobody knows if it has arrived.</param>
/// <param name="State"><c>listed</c>, <c>pending</c>, <c>done</c> or <c>dead</c>.</param>
internal sealed record CopyElsewhere(string Erasure, string Target, string? RemoteId, DateTimeOffset At, bool IsPossible, string State)
{
    /// <summary>Whether something is still to be done there.</summary>
    public bool IsOpen { get; init; }
}
