using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Begins the analysis of a call when nothing more is to come of any of its recordings, unless it was made of the same transcripts.</summary>
internal sealed class AnalyseHandler(
    IRecordingIndex index,
    ITranscripts transcripts,
    IAnalysisStore analyses,
    IEnumerable<IEndedAnalyses> ended,
    BackgroundWork background,
    TimeProvider time)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "analyse";

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, string call, DateTimeOffset due) =>
        background.New(WorkKind, call, due) with { Target = AnalysisWork.TargetOf(call) };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var call = scope.Item.Key;
        // The recording that is still awaited asks for it again.
        if ((await index.OfCallAsync(call, cancellationToken)).Any(recording => !recording.IsEnd()))
            return scope.Dropped();
        if (await transcripts.VersionOfAsync(call, cancellationToken) is not { } version)
        {
            // Nothing is in words, or no more: whoever waits for the analysis need not.
            var works = ended.Select(each => each.WorkFor(call, isRepaired: false)).OfType<WorkItem>();
            return await EndAsync(scope, scope.Dropped(), [.. works], cancellationToken);
        }

        if ((await analyses.ReadAsync(call, cancellationToken)).IsWhole(version))
            return scope.Dropped();
        return await EndAsync(scope, scope.Done(), [AnalysisWork.First(background, call, version, time.GetUtcNow())], cancellationToken);
    }

    private Task<WorkEnding> EndAsync(WorkScope scope, WorkEnding end, WorkItem[] items, CancellationToken cancellationToken)
    {
        var further = new FurtherWork(index, scope.Item.Key, background, items);
        return scope.SaveAsync(end, ending => scope.SaveAloneAsync(ending, further), cancellationToken);
    }
}
