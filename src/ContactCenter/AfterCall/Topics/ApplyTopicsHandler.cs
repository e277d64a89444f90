using ContactCenter.AfterCall.Analyses;
using ContactCenter.Calls;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>
/// Finds the topics of calls of before anew, as those of new calls are found, the newest first and a few at a time. What a person has said of one stays; so
/// does what cannot be found. It is asked for before it is kept, in the other file, that somebody wants it.
/// </summary>
internal sealed class ApplyTopicsHandler(ICallStore calls, ITopicStore store, IAnalysisStore analyses, AnalysedCalls read, AnalysisSteps steps, KeptSteps kept)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "applyTopics";
    private const int MostAtOnce = 20;

    /// <summary>A disk that stalls may carry out what was given up already: so often it is looked whether somebody wants it after all.</summary>
    private const int MostLooks = 60;

    private static readonly TimeSpan UntilItIsKept = TimeSpan.FromSeconds(10);

    /// <summary>New calls go first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public string Kind => WorkKind;

    /// <summary>A language model may take a minute for each of them.</summary>
    public TimeSpan Lease => TimeSpan.FromMinutes(30);

    public static WorkItem Work(BackgroundWork background, DateTimeOffset due) => background.New(WorkKind, "topics", due) with { Target = WorkKind };

    public WorkPermit? PermitFor(WorkItem item) => null;

    /// <summary>Nothing is said to run any more, so that somebody may have it begun anew.</summary>
    public async ValueTask<StorageChange?> WhenGivenUpAsync(WorkItem item)
    {
        if (await store.ApplicationAsync(CancellationToken.None) is { State: ApplicationState.Running } running && running.Work == item.Number)
            await store.PutApplicationAsync(running with { State = ApplicationState.Stopped }, isNew: false);
        return null;
    }

    public string NotRevivedBecause => "It has stopped, and is begun anew by applying the topics once more.";

    /// <summary>What was given up has stopped: it is begun anew where it was asked for.</summary>
    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new((WorkItem?)null);

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var application = await store.ApplicationAsync(cancellationToken);
        if ((application?.Work ?? 0) < scope.Item.Number && scope.Attempt < MostLooks)
            return scope.Again(WorkStage.Send, "it is not kept yet that somebody wants it", UntilItIsKept);
        if (application is not { State: ApplicationState.Running } || application.Work != scope.Item.Number)
            return scope.Dropped();
        var from = CallPlace.Of(scope.Item.Payload);
        var page = await calls.ListAsync(QueryOf(application, from), cancellationToken);
        var step = steps.Of(AnalysisStep.Topic);
        var walk = await CallWalk.GoAsync(
            from,
            page.Items.Select(call => (CallCursor.Of(call).ToString(), call.CallerLeg.Value)),
            (call, isLastTry) => ApplyAsync(step, call, isLastTry, cancellationToken));
        var isLast = walk.Stop is null && page.Next is null;
        var progress = application with
        {
            Done = application.Done + walk.Passed,
            State = isLast ? ApplicationState.Done : ApplicationState.Running,
        };
        if (!await store.PutApplicationAsync(progress, isNew: false) || isLast)
            return scope.Done();
        await scope.CheckpointAsync(walk.Place.ToBytes(), cancellationToken);
        return scope.Again(WorkStage.Send, walk.Stop?.Reason ?? "it goes on", walk.Stop?.Wait ?? Pause, isFree: true);
    }

    private static CallQuery QueryOf(StoredApplication application, CallPlace from) => new()
    {
        From = application.Since,
        To = application.At,
        IsLive = false,
        IsCounted = false,
        Limit = MostAtOnce,
        After = CallCursor.TryParse(from.After, out var after) ? after : null,
    };

    private async Task ApplyAsync(IAnalysisStep step, string id, bool isLastTry, CancellationToken cancellationToken)
    {
        try
        {
            // A call whose topic was never looked for is analysed on its own, or not at all.
            var rows = await analyses.ReadAsync(id, cancellationToken);
            if (rows.Steps.All(row => row.Step != AnalysisStep.Topic) || await read.ReadAsync(id, cancellationToken) is not { } call)
                return;
            var outcome = await step.RunAsync(call with { IsLastTry = isLastTry }, cancellationToken);
            if (outcome.State == StepState.Done)
                await kept.KeepAsync(call, step, outcome, cancellationToken);
        }
        catch (EncryptionException)
        {
            // Nobody can read its words.
        }
    }
}
