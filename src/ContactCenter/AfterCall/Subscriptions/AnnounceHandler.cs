using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Finds whom an event is told: work for each, in one commit.</summary>
internal sealed class AnnounceHandler(SubscriptionStore subscriptions, BackgroundWork background, TimeProvider time) : IBackgroundWorkHandler
{
    public string Kind => SubscriptionWork.Announce;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var told = SubscriptionWork.EventOf(scope.Item);
        var now = time.GetUtcNow();
        // A step that was repaired has the same analysis announced again, which receivers that drop known ids must see.
        long? revision = told.Type == EventTypes.AnalysisReady ? scope.Item.Number - BackgroundWork.FirstNumber : null;
        WorkItem[] items =
        [
            .. subscriptions.All.Where(each => each.Wants(told.Type))
                .Select(each => SubscriptionWork.TellingOf(background, told with { Subscription = each.Number, Revision = revision }, now)),
        ];
        var further = new AddedWork(background, items);
        return await scope.SaveAsync(scope.Done(), ending => scope.SaveAloneAsync(ending, further), cancellationToken);
    }
}
