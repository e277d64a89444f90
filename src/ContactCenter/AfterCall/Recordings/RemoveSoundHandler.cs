using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Removes a file of sound that nothing names any more.</summary>
internal sealed class RemoveSoundHandler(SealedSounds sounds) : IBackgroundWorkHandler
{
    private const string WorkKind = "removeSound";

    public string Kind => WorkKind;

    /// <param name="name">The file's.</param>
    public static WorkItem Work(BackgroundWork background, Recording recording, string name, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, name, due);

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        try
        {
            await sounds.DeleteAsync(RecordingWork.FileOf(scope.Item), cancellationToken);
            return scope.Done();
        }
        catch (IOException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message);
        }
    }
}
