using System.Globalization;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>
/// Carries an erasure out, one call after the other, and at last sees to it that nothing of them is in free pages or logs. Live work: background work
/// may have to wait until a long recording is put into words.
/// </summary>
internal sealed class EraseHandler(IServiceProvider services, ICommitter committer, TimeProvider time) : IWorkHandler
{
    private const string WorkKind = "erase";

    private static readonly TimeSpan UntilItHasLeft = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UntilNobodyReads = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UntilSoundsAreBack = TimeSpan.FromSeconds(30);

    public string Kind => WorkKind;

    public static WorkItem Work(long number, AskedErasure erasure, DateTimeOffset due) =>
        new(number, WorkKind, erasure.Number.ToString(CultureInfo.InvariantCulture), due);

    public WorkPermit? PermitFor(WorkItem item) => null;

    /// <summary>It goes on where it was broken off.</summary>
    public async ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => await RevivedWork.SaveAsync(committer, letter, now);

    /// <remarks>The store's parts are there when there is such work, and not where nothing is kept.</remarks>
    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        try
        {
            return await services.GetRequiredService<ErasureRun>().ContinueAsync(NumberOf(scope.Item), cancellationToken) switch
            {
                ErasureProgress.Gone => await scope.SaveAsync(
                    scope.Done(), ending => scope.SaveAloneAsync(ending, new Finish(NumberOf(scope.Item), time.GetUtcNow())), cancellationToken),
                ErasureProgress.StillRead => scope.Again(WorkStage.Send, "somebody still reads what was before", UntilNobodyReads, isFree: true),
                ErasureProgress.AtHand => scope.Again(WorkStage.Send, "a call has not left for the history yet", UntilItHasLeft, isFree: true),
                _ => scope.Dropped(),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilSoundsAreBack, isFree: true);
        }
    }

    private static long NumberOf(WorkItem item) => long.Parse(item.Key, CultureInfo.InvariantCulture);

    private sealed class Finish(long erasure, DateTimeOffset at) : StorageChange
    {
        public override void Write(RowWriter rows) => ErasureRows.Done(rows, erasure, at);
    }
}
