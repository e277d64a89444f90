using System.Text;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Makes the vectors of all calls anew whose vectors are of another model than the one that there is, a few calls at a time.</summary>
internal sealed class RenewVectorsHandler(
    VectorsStep step, SentenceVectors vectors, AnalysedCalls calls, IAnalysisStore analyses, KeptSteps kept) : IBackgroundWorkHandler
{
    private const string WorkKind = "renewVectors";
    private const int MostAtOnce = 10;

    /// <summary>New calls go first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan UntilItIsThere = TimeSpan.FromMinutes(1);

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, DateTimeOffset due) => background.New(WorkKind, "vectors", due) with { Target = WorkKind };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        // The first vectors after a start ask for it again.
        if (vectors.ModelId is not { } model)
            return scope.Dropped();
        try
        {
            var after = scope.Item.Payload is { } payload ? Encoding.UTF8.GetString(payload) : "";
            var page = await analyses.WithOtherVectorsAsync(model, after, MostAtOnce, cancellationToken);
            foreach (var call in page)
                await RenewAsync(call, cancellationToken);
            if (page is not [.., var last])
                return scope.Done();
            await scope.CheckpointAsync(Encoding.UTF8.GetBytes(last), cancellationToken);
            return scope.Again(WorkStage.Send, "it goes on", Pause, isFree: true);
        }
        catch (EmbeddingException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, fault.RetryAfter ?? UntilItIsThere, isFree: true);
        }
    }

    private async Task RenewAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            if (await calls.ReadAsync(id, cancellationToken) is { } call)
                await kept.KeepAsync(call, step, await step.RunAsync(call, cancellationToken), cancellationToken);
        }
        catch (EncryptionException)
        {
            // Nobody can read its vectors either.
        }
    }
}
