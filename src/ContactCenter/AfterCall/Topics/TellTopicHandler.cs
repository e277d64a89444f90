using System.Globalization;
using System.Text;
using ContactCenter.AfterCall.Delivery;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>
/// Has targets told of a topic that a person has said. It is asked for before that is kept, in the other file: so it is told also when the process ends
/// between the two, and not told when nothing was kept.
/// </summary>
internal sealed class TellTopicHandler(ITopicStore store, Deliveries deliveries, TimeProvider time) : IBackgroundWorkHandler
{
    private const string WorkKind = "tellTopic";

    /// <summary>A label is kept by then, unless the disk stalls.</summary>
    private static readonly TimeSpan UntilItIsKept = TimeSpan.FromSeconds(10);

    /// <summary>A disk that stalls may carry out what was given up already: so long it is looked whether the label was kept after all.</summary>
    private static readonly TimeSpan UntilItIsGivenUp = TimeSpan.FromMinutes(10);

    public string Kind => WorkKind;

    /// <param name="background">Gives the number of the item.</param>
    /// <param name="label">That is about to be kept.</param>
    public static WorkItem Work(BackgroundWork background, TopicLabel label) => background.New(WorkKind, label.Call, label.At + UntilItIsKept) with
    {
        Payload = Encoding.UTF8.GetBytes(label.At.UtcTicks.ToString(CultureInfo.InvariantCulture)),
    };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var at = new DateTimeOffset(long.Parse(Encoding.UTF8.GetString(scope.Item.Payload!), CultureInfo.InvariantCulture), TimeSpan.Zero);
        var kept = (await store.LabelOfAsync(scope.Item.Key, cancellationToken))?.At;
        if (kept == at)
        {
            await deliveries.CallChangedAsync(scope.Item.Key, at + Deliveries.Quiet, cancellationToken);
            return scope.Done();
        }

        // What was said since has work of its own.
        return kept > at || time.GetUtcNow() >= at + UntilItIsGivenUp
            ? scope.Dropped()
            : scope.Again(WorkStage.Send, "what was said is not kept yet", UntilItIsKept, isFree: true);
    }
}
