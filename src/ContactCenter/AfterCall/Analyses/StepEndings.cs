using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Ends the work of steps, in one commit with what follows them: other steps or, when nothing of the call's analysis is left to be made, those who wait for it.
/// </summary>
/// <remarks>
/// Steps of one call have one target: they end one after the other, and each sees which others are left. A step that was repaired while others are to be made
/// anew waits for them and tells of all; where one waits, the others need not tell.
/// </remarks>
internal sealed class StepEndings(
    IAnalysisStore analyses, IRecordingIndex index, IEnumerable<IEndedAnalyses> ended, BackgroundWork background, IBackgroundRows rows, TimeProvider time)
{
    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(15);

    /// <param name="step">The step.</param>
    /// <param name="scope">The attempt at its work.</param>
    /// <param name="end">How it ended; dropped: the transcripts of the call have gone.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read what became of the other steps.</exception>
    public async Task<WorkEnding> EndAsync(AnalysisStep step, WorkScope scope, WorkEnding end, CancellationToken cancellationToken)
    {
        if (AnalysisWork.IsAgain(scope.Item))
            return await SaveAsync(scope, end, [], cancellationToken);
        if (AnalysisWork.IsAnew(scope.Item))
            return await EndAnewAsync(step, scope, end, cancellationToken);
        if (end.Outcome != WorkOutcome.Dropped && Following(step, scope.Item, isRepaired: false) is { Length: > 0 } next)
            return await SaveAsync(scope, end, next, cancellationToken);
        // Of work that was asked for twice, the last tells.
        var isLast = (end.Outcome == WorkOutcome.Dropped || await IsWholeAsync(scope.Item, cancellationToken))
            && !OthersOf(scope.Item).Exists(other => !AnalysisWork.IsAnew(other));
        return await SaveAsync(scope, end, isLast ? Tellings(scope.Item, isRepaired: false) : [], cancellationToken);
    }

    private async Task<WorkEnding> EndAnewAsync(AnalysisStep step, WorkScope scope, WorkEnding end, CancellationToken cancellationToken)
    {
        // What has failed again has changed nothing: what follows was made without its result before.
        if (end.Outcome != WorkOutcome.Done)
            return await SaveAsync(scope, end, [], cancellationToken);
        var isMade = AnalysisWork.IsMade(scope.Item);
        var next = isMade ? [] : Following(step, scope.Item, isRepaired: true);
        var others = OthersOf(scope.Item);
        // What is analysed for the first time is told when it ends, with the result of this one.
        if (others.Exists(AnalysisWork.IsMade) || (next.Length == 0 && !isMade && others.Exists(other => !AnalysisWork.IsAnew(other))))
            return await SaveAsync(scope, end, next, cancellationToken);
        if (next.Length + others.Count > 0)
        {
            var wait = scope.Again(WorkStage.Send, "other steps of the analysis are to be made first", UntilNextLook, isFree: true);
            return await SaveAsync(scope, wait.With(AnalysisWork.Made(scope.Item).Payload!), next, cancellationToken);
        }

        var tellings = await IsWholeAsync(scope.Item, cancellationToken) ? Tellings(scope.Item, isRepaired: true) : [];
        return await SaveAsync(scope, end, tellings, cancellationToken);
    }

    /// <summary>What else of the call's transcripts as they are is to be made, and waited for.</summary>
    private List<WorkItem> OthersOf(WorkItem item) =>
    [
        .. rows.Others(item, AnalysisWork.Kinds)
            .Where(other => !AnalysisWork.IsAgain(other) && AnalysisWork.VersionOf(other) == AnalysisWork.VersionOf(item)),
    ];

    private async Task<bool> IsWholeAsync(WorkItem item, CancellationToken cancellationToken) =>
        (await analyses.ReadAsync(item.Key, cancellationToken)).IsWhole(AnalysisWork.VersionOf(item));

    private WorkItem[] Following(AnalysisStep step, WorkItem item, bool isRepaired) =>
        [.. AnalysisWork.After(background, step, item, isRepaired, time.GetUtcNow())];

    private WorkItem[] Tellings(WorkItem item, bool isRepaired) => [.. ended.Select(each => each.WorkFor(item.Key, isRepaired)).OfType<WorkItem>()];

    private Task<WorkEnding> SaveAsync(WorkScope scope, WorkEnding end, WorkItem[] items, CancellationToken cancellationToken)
    {
        var further = new FurtherWork(index, scope.Item.Key, background, items);
        return scope.SaveAsync(end, ending => scope.SaveAloneAsync(ending, further), cancellationToken);
    }
}
