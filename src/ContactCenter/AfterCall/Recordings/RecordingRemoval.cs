using System.Globalization;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Takes the sound of a recording away. Its key goes with the row's change, so that nobody can hear what is left of a file until it is removed.
/// </summary>
internal static class RecordingRemoval
{
    private const string OfTwin = "it is the same as recording ";

    /// <summary>What stands beside the state of a recording whose call says that its sound is not kept.</summary>
    public const string NotKept = "the call says that it is not kept";

    /// <summary>What stands beside the state of a recording that was restored without the master key.</summary>
    public const string KeyLost = "its key was not there when the backup was restored";

    /// <summary>What stands beside the state of a recording that was here already.</summary>
    public static string SameAs(Recording twin) => string.Create(CultureInfo.InvariantCulture, $"{OfTwin}{twin.Number}");

    /// <summary>Whether it went because the same sound is there as another recording.</summary>
    public static bool IsOfTwin(Recording recording) =>
        recording is { State: RecordingState.Deleted, Reason: { } reason } && reason.StartsWith(OfTwin, StringComparison.Ordinal);

    /// <param name="index">All recordings.</param>
    /// <param name="background">Where its files are removed.</param>
    /// <param name="before">As it was when this was begun.</param>
    /// <param name="recording">As it is otherwise, with the names of all its files.</param>
    /// <param name="reason">Why; <c>null</c>: it has become too old.</param>
    /// <param name="now">When its files may be removed.</param>
    /// <param name="ended">Who has something to do then.</param>
    public static RecordingChange Of(
        IRecordingIndex index,
        BackgroundWork background,
        Recording before,
        Recording recording,
        string? reason,
        DateTimeOffset now,
        params IEnumerable<IEndedRecordings> ended)
    {
        var gone = recording with
        {
            State = RecordingState.Deleted,
            Reason = reason,
            Key = [],
            Url = [],
            Sound = null,
            Original = null,
            Peaks = null,
            AwaitsWords = false,
        };
        return new(index, gone, background, [.. RemovalsOf(recording.Files), .. ended.WorkFor(gone)])
        {
            Before = before,
            Otherwise = [.. RemovalsOf(recording.Files.Except(before.Files, StringComparer.Ordinal))],
        };

        IEnumerable<WorkItem> RemovalsOf(IEnumerable<string> names) => names.Select(name => RemoveSoundHandler.Work(background, recording, name, now));
    }
}
