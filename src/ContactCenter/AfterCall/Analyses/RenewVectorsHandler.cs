using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Makes the vectors of all calls anew whose vectors are of another model than the one that there is, and of those of which no other could make any, a few
/// calls at a time. What was impossible for want of vectors is made again.
/// </summary>
internal sealed class RenewVectorsHandler(
    AnalysisSteps steps,
    SentenceVectors vectors,
    VectorRenewals renewals,
    AnalysedCalls calls,
    IAnalysisStore analyses,
    KeptSteps kept,
    BackgroundWork background,
    TimeProvider time)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "renewVectors";
    private const int MostAtOnce = 10;

    private static readonly AnalysisStep[] ByVectors = [AnalysisStep.Sentiment, AnalysisStep.Topic];

    /// <summary>New calls go first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan UntilTheyAreKept = TimeSpan.FromSeconds(30);

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, DateTimeOffset due) => background.New(WorkKind, "vectors", due) with { Target = WorkKind };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        try
        {
            var model = await vectors.AskModelAsync(cancellationToken);
            renewals.Renewing(model);
            return await RenewAsync(scope, model, cancellationToken);
        }
        catch (EmbeddingException fault) when (fault.Fault == EmbeddingFault.Refused)
        {
            // The first vectors that can be made, and the next start, ask for it again.
            return scope.Dropped();
        }
        catch (EmbeddingException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, fault.RetryAfter ?? CallWalk.UntilItIsThere, isFree: true);
        }
    }

    private async Task<WorkEnding> RenewAsync(WorkScope scope, string model, CancellationToken cancellationToken)
    {
        var from = CallPlace.Of(scope.Item.Payload);
        var page = await analyses.WithOtherVectorsAsync(model, from.After, MostAtOnce, cancellationToken);
        if (page.Count == 0)
            return scope.Done();
        var walk = await CallWalk.GoAsync(
            from, page.Select(call => (call, call)), (call, isLastTry) => RenewAsync(model, call, isLastTry, cancellationToken));
        await scope.CheckpointAsync(walk.Place.ToBytes(), cancellationToken);
        return scope.Again(WorkStage.Send, walk.Stop?.Reason ?? "it goes on", walk.Stop?.Wait ?? Pause, isFree: true);
    }

    private async Task RenewAsync(string model, string id, bool isLastTry, CancellationToken cancellationToken)
    {
        try
        {
            if (await calls.ReadAsync(id, cancellationToken) is not { } call)
                return;
            var before = (await analyses.ReadAsync(id, cancellationToken)).Steps.Where(row => row.Version == call.Version).ToDictionary(row => row.Step);
            var step = steps.Of(AnalysisStep.Vectors);
            var outcome = await step.RunAsync(call with { IsLastTry = isLastTry }, cancellationToken);
            // Of what this model makes no vectors, only another one may.
            if (outcome.State == StepState.Impossible)
                outcome = outcome with { Facts = new Dictionary<string, object?>(StringComparer.Ordinal) { [FactColumns.Embeddings] = model } };
            var isPossibleNow = outcome.State == StepState.Done && before.GetValueOrDefault(AnalysisStep.Vectors)?.State == StepState.Impossible;
            var waited = ByVectors.Where(each => isPossibleNow && before.GetValueOrDefault(each)?.State == StepState.Impossible).ToList();
            // Before the vectors are kept: a call that has them is not come to again after the process has ended in between.
            if (waited.Count > 0)
                await background.AddAsync([.. AnalysisWork.Again(background, waited, id, call.Version, time.GetUtcNow() + UntilTheyAreKept)]);
            await kept.KeepAsync(call, step, outcome, cancellationToken);
        }
        catch (EncryptionException)
        {
            // Nobody can read its vectors either.
        }
    }
}
