using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Begins the analysis of a call when nothing more is to come of any of its recordings, unless it was made of the same transcripts.</summary>
internal sealed class AnalyseHandler(
    IRecordingIndex index, ITranscripts transcripts, IAnalysisStore analyses, BackgroundWork background, TimeProvider time)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "analyse";

    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(30);

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, string call, DateTimeOffset due) =>
        background.New(WorkKind, call, due) with { Target = AnalysisWork.TargetOf(call) };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var call = scope.Item.Key;
        try
        {
            // The recording that is still awaited asks for it again.
            if ((await index.OfCallAsync(call, cancellationToken)).Any(recording => !recording.State.IsEnd()))
                return scope.Dropped();
            if (await transcripts.VersionOfAsync(call, cancellationToken) is not { } version || await IsMadeAsync(call, version, cancellationToken))
                return scope.Dropped();
            var first = new FurtherWork(index, call, background, AnalysisWork.First(background, call, version, time.GetUtcNow()));
            return await scope.SaveAsync(scope.Done(), ending => scope.SaveAloneAsync(ending, first), cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }
    }

    private async Task<bool> IsMadeAsync(string call, long version, CancellationToken cancellationToken) =>
        (await analyses.ReadAsync(call, cancellationToken)).IsWhole(version);
}
