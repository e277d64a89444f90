using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Where calls go when they have ended.</summary>
internal interface ICallHistory
{
    /// <summary>Calls that were at hand and are in the history by now, or on their way there.</summary>
    int Waiting { get; }

    /// <summary>Whether the call is one of them.</summary>
    bool Waits(LegId call);

    /// <summary>Whether calls are on their way right now.</summary>
    bool IsMoving { get; }

    /// <summary>The image that ended calls leave.</summary>
    void Attach(CallImage image);

    /// <summary>Nothing more is to come for the call. The caller holds the entry.</summary>
    void Ended(CallEntry entry);

    /// <summary>Whether the leg is of a call that left within the last hour or so.</summary>
    bool WasMoved(LegId leg);

    /// <summary>Calls that are in neither memory nor history, as long as they are few and can be read.</summary>
    /// <param name="isWhole">Whether none may be missing.</param>
    /// <exception cref="HistoryUnavailableException">None may be missing, and they are many, or one cannot be read.</exception>
    IReadOnlyList<CallSession> OnTheWay(bool isWhole);

    /// <summary>The call in the history, or on its way there.</summary>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    ValueTask<CallSession?> FindAsync(LegId call);

    /// <summary>The call in the history that another system knows by that id; of several that which began last.</summary>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    ValueTask<CallSession?> FindForeignAsync(string id);

    /// <summary>The call in the history of one of its legs.</summary>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    ValueTask<LegId?> CallOfAsync(LegId leg);

    /// <summary>Keeps what a late delivery changes; a delivery that was kept before changes nothing.</summary>
    /// <param name="judge">What follows; <c>null</c>: nothing.</param>
    /// <returns>What follows; <c>null</c>: nothing, or the call is not there.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    Task<Transition?> UpdateAsync(LegId call, Func<CallSession, Transition?> judge, DeliveryId delivery, DateTimeOffset at);

    /// <summary>Keeps what is changed of a call that is not at hand any more.</summary>
    /// <param name="judge">What follows; <c>null</c>: nothing.</param>
    /// <param name="first">Makes something of the live file durable before a change is written.</param>
    /// <returns>What follows; <c>null</c>: nothing, or the call is not there.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written, or the call is still on its way there.</exception>
    Task<Transition?> ChangeAsync(LegId call, Func<CallSession, Transition?> judge, Func<CallSession, Transition, Task> first);

    /// <summary>What comes after the cursor, newest first, one more than the page holds; and how many match in all.</summary>
    /// <param name="except">Calls that are not wanted from here.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    ValueTask<(IReadOnlyList<CallSession> Page, int Total)> ListAsync(CallQuery query, IReadOnlyCollection<string> except, CancellationToken cancellationToken);

    /// <returns>Those of the calls on which, and of whose caller, what the query asks for was found out.</returns>
    /// <param name="query">Asks for a topic, a sentiment or both.</param>
    /// <param name="calls">Calls at hand, by their ids.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    ValueTask<IReadOnlySet<string>> FoundAsync(CallQuery query, IReadOnlyCollection<string> calls, CancellationToken cancellationToken);

    /// <param name="except">Calls that are not counted here.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    ValueTask<IReadOnlyList<SurveyCount>> CountSurveysAsync(
        SurveySelection selection, IReadOnlyCollection<string> except, CancellationToken cancellationToken);
}
