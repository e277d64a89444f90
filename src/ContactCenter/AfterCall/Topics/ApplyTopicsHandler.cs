using System.Text;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Calls;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>
/// Finds the topics of calls of before anew, the newest first and a few at a time. What a person has said of one stays; so does what cannot be found.
/// </summary>
internal sealed class ApplyTopicsHandler(ICallStore calls, ITopicStore store, IAnalysisStore analyses, AnalysedCalls read, TopicStep step, KeptSteps kept)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "applyTopics";
    private const int MostAtOnce = 20;

    /// <summary>New calls go first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, DateTimeOffset due) => background.New(WorkKind, "topics", due) with { Target = WorkKind };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        if (await store.ApplicationAsync(cancellationToken) is not { State: ApplicationState.Running } application || application.Work != scope.Item.Number)
            return scope.Dropped();
        var page = await calls.ListAsync(QueryOf(application, scope.Item), cancellationToken);
        foreach (var call in page.Items)
            await ApplyAsync(call.CallerLeg.Value, cancellationToken);
        var isLast = page.Next is null;
        var progress = application with
        {
            Done = application.Done + page.Items.Count,
            State = isLast ? ApplicationState.Done : ApplicationState.Running,
        };
        if (!await store.PutApplicationAsync(progress, isNew: false) || isLast)
            return scope.Done();
        await scope.CheckpointAsync(Encoding.UTF8.GetBytes(page.Next!.ToString()), cancellationToken);
        return scope.Again(WorkStage.Send, "it goes on", Pause, isFree: true);
    }

    private static CallQuery QueryOf(StoredApplication application, WorkItem item) => new()
    {
        From = application.Since,
        To = application.At,
        IsLive = false,
        IsCounted = false,
        Limit = MostAtOnce,
        After = item.Payload is { } payload && CallCursor.TryParse(Encoding.UTF8.GetString(payload), out var after) ? after : null,
    };

    private async Task ApplyAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            // A call whose topic was never looked for is analysed on its own, or not at all.
            var rows = await analyses.ReadAsync(id, cancellationToken);
            if (rows.Steps.All(row => row.Step != AnalysisStep.Topic) || await read.ReadAsync(id, cancellationToken) is not { } call)
                return;
            var outcome = await step.RunAsync(call, cancellationToken);
            if (outcome.State == StepState.Done)
                await kept.KeepAsync(call, step, outcome, cancellationToken);
        }
        catch (Exception fault) when (fault is EncryptionException or EmbeddingException)
        {
            // It keeps the topic that it has.
        }
    }
}
