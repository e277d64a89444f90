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
        // What is announced again must be seen by receivers that drop known ids, too: a step was repaired, a recording covered, or an answer put into words.
        var mayRecur = told.Type is EventTypes.AnalysisReady or EventTypes.RecordingReady || told.IsOfWords;
        long? revision = mayRecur ? scope.Item.Number - BackgroundWork.FirstNumber : null;
        WorkItem[] items =
        [
            .. subscriptions.All.Where(each => each.Wants(told.Type) && (each.Read is not null || !told.IsOfWords))
                .Select(each => SubscriptionWork.TellingOf(background, told with { Subscription = each.Number, Revision = revision }, now)),
        ];
        var further = new AddedWork(background, items);
        return await scope.SaveAsync(scope.Done(), ending => scope.SaveAloneAsync(ending, further), cancellationToken);
    }
}
