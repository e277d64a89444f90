using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Builds the search index anew: after an erasure that could not read the text of a transcript, so that its words could not be found in the index, and
/// where it lacks something at a start, and when somebody wants it.
/// </summary>
internal sealed class RebuildIndexHandler(IServiceProvider services) : IBackgroundWorkHandler
{
    private const string WorkKind = "rebuildIndex";

    public string Kind => WorkKind;

    public TimeSpan Lease => TimeSpan.FromHours(12);

    public static WorkItem Work(BackgroundWork background, DateTimeOffset due) => background.New(WorkKind, key: "", due);

    /// <summary>Whether it is to be built already.</summary>
    public static bool Waits(IBackgroundRows rows) => rows.Due(WorkKind, DateTimeOffset.MaxValue, busy: [], limit: 1).Count > 0;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<TranscriptIndex>().RebuildAsync(cancellationToken);
        return scope.Done();
    }
}
