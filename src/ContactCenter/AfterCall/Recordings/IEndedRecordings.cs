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
    public static IEnumerable<WorkItem> WorkFor(this IEnumerable<IEndedRecordings> all, Recording recording) => recording.IsEnd()
        ? all.Select(each => each.WorkFor(recording)).OfType<WorkItem>()
        : [];

    /// <summary>The work of all of them where a recording has come to its end by a change; none where it had ended before.</summary>
    public static IEnumerable<WorkItem> WorkFor(this IEnumerable<IEndedRecordings> all, Recording before, Recording recording) =>
        before.IsEnd() ? [] : all.WorkFor(recording);

    /// <summary>Whether nothing more is made of a recording: a missing one may still come, and work that was given up may be tried again.</summary>
    public static bool IsEnd(this Recording recording) => recording.IsGivenUp || recording.State
        is RecordingState.Ready or RecordingState.Missing or RecordingState.Failed or RecordingState.Deleted or RecordingState.Erased;
}
