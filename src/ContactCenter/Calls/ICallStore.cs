using System.Collections.Immutable;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>
/// Keeps calls. A call has one writer at a time; its rules see all that was judged, everybody else what is durable.
/// </summary>
public interface ICallStore
{
    /// <summary>Calls whose caller is still there.</summary>
    int LiveCalls { get; }

    /// <summary>Calls that have ended and whose rows wait, because the history cannot take them. Lists have them as long as they are few.</summary>
    int WaitingForHistory { get; }

    /// <summary>Whether the call has ended, and its rows wait because the history has not taken them yet.</summary>
    bool WaitsForHistory(LegId call);

    /// <summary>Whether saving lags so far behind that no new call should begin.</summary>
    bool IsBusy { get; }

    /// <summary>
    /// Lets <paramref name="decide"/> judge the fact and saves what comes of it, with the answer under
    /// <paramref name="delivery"/>. A delivery that was handled before gets its answer of then and is not judged again.
    /// </summary>
    /// <param name="call">The call that it is about.</param>
    /// <param name="delivery">By which a webhook is known again; <c>null</c>: no webhook told the fact.</param>
    /// <param name="fact">What was told.</param>
    /// <param name="decide">The rules.</param>
    /// <param name="along">What else is saved in the same commit, if anything is changed.</param>
    /// <exception cref="StorageUnavailableException">Nothing was changed, or the disk is too slow to be waited for.</exception>
    ValueTask<Handled> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide, SavedAlong? along = null);

    /// <summary>
    /// Judges the facts, in their order, that an attempt at work has led to, and saves what comes of it together with the attempt's ending. A call that has
    /// found a leg that another one has is told so in the same commit.
    /// </summary>
    /// <param name="call">The call that the work was for.</param>
    /// <param name="facts">What the attempt has led to.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="decide">The rules.</param>
    /// <param name="along">What else is saved in the same commit.</param>
    /// <returns>Nothing, and nothing was saved, if the call is not at hand.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed.</exception>
    ValueTask<Handled> EndAsync(LegId call, ImmutableArray<CallEvent> facts, WorkEnding ending, Decide decide, StorageChange? along = null);

    /// <summary>
    /// Lets <paramref name="decide"/> judge a fact about a call that has left for the history, and keeps there what comes of it. Nothing is
    /// answered, and nothing is done on the line.
    /// </summary>
    /// <param name="call">The call that it is about.</param>
    /// <param name="fact">What was told.</param>
    /// <param name="decide">The rules.</param>
    /// <param name="first">What is to be durable before; with the call before the fact. Nothing is kept if it fails.</param>
    /// <returns>Nothing if the call is not in the history, or is at hand.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written, or the call is still on its way there.</exception>
    ValueTask<Handled> TransitEndedAsync(LegId call, CallEvent fact, Decide decide, Func<CallSession, Handled, Task> first);

    /// <summary>Keeps a call that has ended elsewhere; where one of that id is at hand, that one stays as it is. Completes when the call is durable.</summary>
    /// <param name="call">Over, with an id that no other call has ever had.</param>
    /// <exception cref="StorageUnavailableException">Nothing was kept, or the disk is too slow to be waited for.</exception>
    ValueTask AddEndedAsync(CallSession call);

    /// <summary>Takes a dead letter back among what is to be done, if its call is still at hand.</summary>
    /// <returns>
    /// The item as it is to be tried again; <c>null</c>: the call has left, is over and does not want it any more, or the item is being tried already.
    /// </returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now);

    /// <summary>The call, with all that was judged, while it is at hand: until a minute after its end.</summary>
    CallSession? Find(LegId call);

    /// <summary>The call that a leg of caller or agent belongs to, with all that was judged, while it is at hand.</summary>
    CallSession? FindByLeg(LegId leg);

    /// <summary>The id of the call that a leg of caller or agent belongs to, while it is at hand.</summary>
    LegId? CallOf(LegId leg);

    /// <summary>Whether a leg is of another call than that, while both are at hand.</summary>
    bool IsOfAnother(LegId? call, LegId leg) => CallOf(leg) is { } owner && owner != call;

    /// <summary>Whether the leg was of a call that has ended within the last hour or so.</summary>
    bool WasOfEndedCall(LegId leg);

    /// <summary>Calls at hand with a leg that may still be alive.</summary>
    IReadOnlyList<CallSession> Unsettled();

    /// <summary>Calls whose caller is still there, as they are durable; <see cref="CallNotifier"/> tells what becomes of them.</summary>
    IReadOnlyList<CommittedCall> Live();

    /// <summary>What is still to be done for calls, found at start.</summary>
    IReadOnlyList<WorkItem> OpenWork();

    /// <summary>The call as it is durable, also one that ended long ago.</summary>
    /// <exception cref="HistoryUnavailableException">The call is not at hand, and the history cannot be read.</exception>
    ValueTask<CallSession?> ReadAsync(LegId call);

    /// <summary>The call that another system knows by that id, as it is durable; of several that which began last.</summary>
    /// <param name="id">As the other system has told it.</param>
    /// <exception cref="HistoryUnavailableException">The call is not at hand, and the history cannot be read.</exception>
    ValueTask<CallSession?> ReadForeignAsync(string id);

    /// <summary>Calls that match, newest first, as they are durable.</summary>
    /// <exception cref="HistoryUnavailableException">
    /// Ended calls are asked for, and the history cannot be read; or all of them are, and not all can be read that are on their way there.
    /// </exception>
    ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken);

    /// <summary>Surveys of live and ended calls, as they are durable, counted.</summary>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    ValueTask<IReadOnlyList<SurveyCount>> CountSurveysAsync(SurveySelection selection, CancellationToken cancellationToken);
}

/// <summary>One page of calls, newest first.</summary>
/// <param name="Next">Where the next page begins; <c>null</c>: this was the last.</param>
/// <param name="Total">How many match in all.</param>
public sealed record CallListing(IReadOnlyList<CallSession> Items, CallCursor? Next, int Total);
