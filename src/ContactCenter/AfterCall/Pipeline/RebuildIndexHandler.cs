using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Builds the search index anew: after an erasure that could not read the text of a transcript, so that its words could not be found in the index, and
/// when somebody wants it.
/// </summary>
internal sealed class RebuildIndexHandler(IServiceProvider services) : IBackgroundWorkHandler
{
    private const string WorkKind = "rebuildIndex";

    public string Kind => WorkKind;

    public TimeSpan Lease => TimeSpan.FromHours(12);

    public static WorkItem Work(BackgroundWork background, DateTimeOffset due) => background.New(WorkKind, key: "", due);

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<TranscriptIndex>().RebuildAsync(cancellationToken);
        return scope.Done();
    }
}
