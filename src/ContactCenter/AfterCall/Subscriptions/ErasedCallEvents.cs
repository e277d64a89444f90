using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Has it announced that a call was erased. What subscriptions were told before is not known here: they have asked to be told of that.</summary>
internal sealed class ErasedCallEvents(SubscriptionStore subscriptions, IRecordingIndex recordings, BackgroundWork background, TimeProvider time)
    : ICopiesElsewhere
{
    public async Task<CopiesRemoval> RemovalOfAsync(string call, CallSession? session, string? erasure, CancellationToken cancellationToken)
    {
        // What goes because of its age is no news.
        if (erasure is null || !subscriptions.IsWanted(EventTypes.CallErased))
            return new(new AddedWork(background, []), []);
        var now = time.GetUtcNow();
        // Noted now: when it is told, nothing is known of the call any more.
        bool? isUnassigned = await IsUnassignedAsync(call, session, cancellationToken) ? true : null;
        var told = new SubscribedEvent(EventTypes.CallErased, call, now) { Unassigned = isUnassigned };
        return new(new AddedWork(background, []), [SubscriptionWork.AnnouncementOf(background, told, now)]);
    }

    public Task<IReadOnlyList<CopyElsewhere>> OfAsync(IReadOnlyCollection<string> erasures, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CopyElsewhere>>([]);

    /// <summary>Of a call that has gone from the history recordings are known still; where there are none, those alone are told who may know of all.</summary>
    private async Task<bool> IsUnassignedAsync(string call, CallSession? session, CancellationToken cancellationToken) => session is null
        ? (await recordings.OfCallAsync(call, cancellationToken)).All(recording => recording.IsUnassigned)
        : session.IsUnassigned;
}
