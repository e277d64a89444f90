using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Who has something to do when nothing more is made of a recording for now; whoever is above says so.</summary>
internal interface IEndedRecordings
{
    /// <param name="recording">As it is from now on.</param>
    /// <returns>The work that is saved in the same commit; <c>null</c>: none.</returns>
    WorkItem? WorkFor(Recording recording);
}

internal static class EndedRecordingsExtensions
{
    /// <summary>The work of all of them; none where more is still made of the recording.</summary>
    public static IEnumerable<WorkItem> WorkFor(this IEnumerable<IEndedRecordings> all, Recording recording) => recording.State.IsEnd()
        ? all.Select(each => each.WorkFor(recording)).OfType<WorkItem>()
        : [];

    /// <summary>Whether nothing more is made of a recording in that state; a missing one may still come.</summary>
    public static bool IsEnd(this RecordingState state) => state
        is RecordingState.Ready or RecordingState.Missing or RecordingState.Failed or RecordingState.Deleted or RecordingState.Erased;
}
