using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Makes one step of the analysis of a call and keeps what became of it; then what follows it has its turn, also where it has failed. Work of transcripts
/// that were written anew since ends without writing.
/// </summary>
internal sealed class StepHandler(
    IAnalysisStep step,
    AnalysisSettings settings,
    AnalysedCalls calls,
    IAnalysisStore analyses,
    CallKeys keys,
    IRecordingIndex index,
    IEnumerable<IEndedAnalyses> ended,
    BackgroundWork background,
    TimeProvider time)
    : IBackgroundWorkHandler
{
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(30);

    public string Kind => AnalysisWork.KindOf(step.Step);

    /// <summary>The name under which the step's result is encrypted.</summary>
    public static string ContextOf(AnalysisStep step) => $"analysis/{StepWords.Of(step)}";

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        try
        {
            return await AttemptAsync(scope, cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }
        catch (EncryptionException fault)
        {
            return await FailAsync(scope, fault.Message, cancellationToken);
        }
    }

    private async Task<WorkEnding> AttemptAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var (id, version) = (scope.Item.Key, AnalysisWork.VersionOf(scope.Item));
        if (await IsMadeAsync(id, version, cancellationToken))
            return await EndAsync(scope, scope.Done(), cancellationToken);
        var call = await calls.ReadAsync(id, cancellationToken);
        // Others have taken their place, and are analysed; or all have gone.
        if (call?.Version != version)
            return call is null ? await EndAsync(scope, scope.Dropped(), cancellationToken) : scope.Dropped();
        var (outcome, fault) = await OutcomeOfAsync(call, cancellationToken);
        if (!await KeepAsync(call, outcome, cancellationToken))
            return await EndAsync(scope, scope.Dropped(), cancellationToken);
        return await EndAsync(scope, fault is null ? scope.Done() : scope.Dead(fault), cancellationToken);
    }

    /// <summary>Nobody can read the call's words.</summary>
    private async Task<WorkEnding> FailAsync(WorkScope scope, string reason, CancellationToken cancellationToken)
    {
        var row = new StepRow(step.Step, AnalysisWork.VersionOf(scope.Item), StepState.Failed, null, reason);
        await analyses.PutAsync(scope.Item.Key, row, text: null, new Dictionary<string, object?>(StringComparer.Ordinal));
        return await EndAsync(scope, scope.Dead(reason), cancellationToken);
    }

    /// <summary>Ends the attempt, in one commit with what follows the step or, when it was the last, the analysis.</summary>
    private async Task<WorkEnding> EndAsync(WorkScope scope, WorkEnding end, CancellationToken cancellationToken)
    {
        var (id, version) = (scope.Item.Key, AnalysisWork.VersionOf(scope.Item));
        var isWhole = (await analyses.ReadAsync(id, cancellationToken)).IsWhole(version) || end.Outcome == WorkOutcome.Dropped;
        WorkItem[] items =
        [
            .. end.Outcome == WorkOutcome.Dropped ? [] : AnalysisWork.After(background, step.Step, id, version, time.GetUtcNow()),
            .. isWhole ? ended.Select(each => each.WorkFor(id)).OfType<WorkItem>() : [],
        ];
        var further = new FurtherWork(index, id, background, items);
        return await scope.SaveAsync(end, ending => scope.SaveAloneAsync(ending, further), cancellationToken);
    }

    /// <summary>It may have been kept before the process ended, or been asked for twice.</summary>
    private async Task<bool> IsMadeAsync(string call, long version, CancellationToken cancellationToken) =>
        (await analyses.ReadAsync(call, cancellationToken)).Steps
        .Any(row => row.Step == step.Step && row.Version == version && row.State != StepState.Failed);

    /// <summary>What one step has failed at must not keep the others from their turn.</summary>
    private async Task<(StepOutcome Outcome, string? Fault)> OutcomeOfAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var isWanted = step.Step == AnalysisStep.Talk || PostcallAttributes.Analyse(call.Session, PartOf(step.Step));
        if (!isWanted || !settings.IsOn(step.Step))
            return (step.WhenOff(call), null);
        if (call.IsLanguageUnsure && step.Step != AnalysisStep.Talk)
            return (StepOutcome.Impossible("another language may have been spoken than was heard"), null);
        try
        {
            return (await step.RunAsync(call, cancellationToken), null);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or HistoryUnavailableException or StorageUnavailableException))
        {
            // Its message may hold words of the call.
            var reason = $"it has failed ({fault.GetType().Name})";
            return (new(StepState.Failed, null, reason), reason);
        }
    }

    private async Task<bool> KeepAsync(AnalysedCall call, StepOutcome outcome, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(call.Id, cancellationToken);
        if (key is null)
            return false;
        var text = outcome.Text is { } words ? SealedText.Seal(key, words, ContextOf(step.Step)) : null;
        var facts = step.Columns.ToDictionary(column => column, column => outcome.Facts.GetValueOrDefault(column), StringComparer.Ordinal);
        return await analyses.PutAsync(call.Id, new(step.Step, call.Version, outcome.State, outcome.Provider, outcome.Reason), text, facts);
    }

    /// <summary>By which a call's attribute names the step; <c>null</c>: it names none for it, and only switches it off with all the others.</summary>
    private static string? PartOf(AnalysisStep step) => step switch
    {
        AnalysisStep.Sentiment => "snt",
        AnalysisStep.KeyPhrases => "kw",
        AnalysisStep.Language => "dl",
        AnalysisStep.Entities => "ne",
        AnalysisStep.Syntax => "syn",
        _ => null,
    };
}
