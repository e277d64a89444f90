using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Has targets told of what a person has changed of a call that they know.</summary>
internal sealed class TellChangeHandler(Deliveries deliveries) : IBackgroundWorkHandler
{
    private const string WorkKind = "tellChange";

    public string Kind => WorkKind;

    /// <param name="background">Gives the number of the item.</param>
    /// <param name="call">Our id of the call.</param>
    /// <param name="due">Not before this instant.</param>
    public static WorkItem Work(BackgroundWork background, string call, DateTimeOffset due) => background.New(WorkKind, call, due);

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        await deliveries.CallChangedAsync(scope.Item.Key, due: null, cancellationToken);
        return scope.Done();
    }
}
