using ContactCenter.AfterCall.Erasure;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Has it announced that a call was erased. What subscriptions were told before is not known here: they have asked to be told of that.</summary>
internal sealed class ErasedCallEvents(SubscriptionStore subscriptions, BackgroundWork background, TimeProvider time) : ICopiesElsewhere
{
    public Task<CopiesRemoval> RemovalOfAsync(string call, string? erasure, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // What goes because of its age is no news.
        WorkItem[] work = erasure is not null && subscriptions.IsWanted(EventTypes.CallErased)
            ? [SubscriptionWork.AnnouncementOf(background, new(EventTypes.CallErased, call, now), now)]
            : [];
        return Task.FromResult(new CopiesRemoval(new AddedWork(background, []), work));
    }

    public Task<IReadOnlyList<CopyElsewhere>> OfAsync(IReadOnlyCollection<string> erasures, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CopyElsewhere>>([]);
}
