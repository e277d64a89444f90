using ContactCenter.AfterCall.Analyses.Elsewhere;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Analysis;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Makes one step of the analysis of a call and keeps what became of it; then what follows it has its turn, also where it has failed. Work of transcripts
/// that were written anew since ends without writing.
/// </summary>
internal sealed class StepHandler(IAnalysisStep step, AnalysedCalls calls, IAnalysisStore analyses, KeptSteps kept, StepEndings endings)
    : IBackgroundWorkHandler
{
    /// <summary>A file that comes with the server and cannot be read may be there again.</summary>
    private const int MostAttempts = 5;

    /// <summary>So often it is looked whether the vectors that the step needs can be had; then it has failed.</summary>
    private const int MostLooks = 10;

    private static readonly TimeSpan UntilItIsThere = TimeSpan.FromSeconds(30);

    public string Kind => AnalysisWork.KindOf(step.Step);

    /// <summary>The name under which the step's result is encrypted.</summary>
    public static string ContextOf(AnalysisStep step) => $"analysis/{StepWords.Of(step)}";

    public WorkPermit? PermitFor(WorkItem item) => null;

    /// <summary>One that was given up is made anew, and then what read without its result.</summary>
    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new(AnalysisWork.Anew(letter.Anew(now)));

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        string reason;
        try
        {
            return await AttemptAsync(scope, cancellationToken);
        }
        catch (IOException fault) when (scope.Attempt < MostAttempts)
        {
            return scope.Again(WorkStage.Send, fault.Message);
        }
        catch (EmbeddingException fault) when (scope.Attempt < MostLooks)
        {
            return scope.Again(WorkStage.Send, fault.Message, fault.RetryAfter ?? UntilItIsThere);
        }
        catch (EmbeddingException fault)
        {
            reason = fault.Message;
        }
        catch (ProviderException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, ProviderWait.Of(fault, scope.Attempt));
        }
        catch (EncryptionException fault)
        {
            // Nobody can read the call's words.
            reason = fault.Message;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or HistoryUnavailableException or StorageUnavailableException))
        {
            // Its message may hold words of the call.
            reason = $"it has failed ({fault.GetType().Name})";
        }

        return await FailAsync(scope, reason, cancellationToken);
    }

    private async Task<WorkEnding> AttemptAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var (id, version) = (scope.Item.Key, AnalysisWork.VersionOf(scope.Item));
        var isMade = AnalysisWork.IsMade(scope.Item)
            || (!AnalysisWork.IsAnew(scope.Item) && !AnalysisWork.IsAgain(scope.Item) && await IsMadeAsync(id, version, cancellationToken));
        if (isMade)
            return await EndAsync(scope, scope.Done(), cancellationToken);
        var call = await calls.ReadAsync(id, cancellationToken);
        if (call?.Version != version)
            return await DropAsync(scope, call, cancellationToken);
        var outcome = await step.RunAsync(call with { IsLastTry = scope.Attempt >= ProviderWait.MostAttempts }, cancellationToken);
        if (!await kept.KeepAsync(call, step, outcome, cancellationToken))
            return await DropAsync(scope, await calls.ReadAsync(id, cancellationToken), cancellationToken);
        return await EndAsync(scope, outcome is { State: StepState.Failed, Reason: { } reason } ? scope.Dead(reason) : scope.Done(), cancellationToken);
    }

    /// <summary>What one step has failed at must not keep the others from their turn.</summary>
    private async Task<WorkEnding> FailAsync(WorkScope scope, string reason, CancellationToken cancellationToken)
    {
        var row = new StepRow(step.Step, AnalysisWork.VersionOf(scope.Item), StepState.Failed, null, reason);
        var isKept = await analyses.PutAsync(scope.Item.Key, row, text: null, KeptSteps.FactsOf(step, new Dictionary<string, object?>(StringComparer.Ordinal)));
        return await EndAsync(scope, isKept ? scope.Dead(reason) : scope.Dropped(), cancellationToken);
    }

    /// <param name="scope">The attempt.</param>
    /// <param name="call">With other transcripts, which are analysed; <c>null</c>: all have gone, and nobody needs to wait any more.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    private async Task<WorkEnding> DropAsync(WorkScope scope, AnalysedCall? call, CancellationToken cancellationToken) =>
        call is null ? await EndAsync(scope, scope.Dropped(), cancellationToken) : scope.Dropped();

    private Task<WorkEnding> EndAsync(WorkScope scope, WorkEnding end, CancellationToken cancellationToken) =>
        endings.EndAsync(step.Step, scope, end, cancellationToken);

    /// <summary>It may have been kept before the process ended, or been asked for twice.</summary>
    private async Task<bool> IsMadeAsync(string call, long version, CancellationToken cancellationToken) =>
        (await analyses.ReadAsync(call, cancellationToken)).Steps
        .Any(row => row.Step == step.Step && row.Version == version && row.State != StepState.Failed);
}
