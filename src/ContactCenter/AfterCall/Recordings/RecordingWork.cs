using System.Globalization;
using System.Text;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Background work for a recording: its key is the call's id, its payload tells the recording, or the file.</summary>
internal static class RecordingWork
{
    /// <summary>What stands after the recording, if more is to be known of the work.</summary>
    public const char Separator = ' ';

    /// <param name="kind">Of an <see cref="IBackgroundWorkHandler"/>.</param>
    public static WorkItem Of(BackgroundWork background, string kind, Recording recording, DateTimeOffset due) =>
        Of(background, kind, recording, recording.Number.ToString(CultureInfo.InvariantCulture), due);

    /// <param name="file">The name of a file of the recording.</param>
    public static WorkItem Of(BackgroundWork background, string kind, Recording recording, string file, DateTimeOffset due) =>
        background.New(kind, recording.Call, due) with { Payload = Encoding.UTF8.GetBytes(file) };

    /// <summary>The number of the recording that the item is for.</summary>
    public static long NumberOf(WorkItem item) => long.Parse(FileOf(item).Split(Separator)[0], CultureInfo.InvariantCulture);

    /// <summary>The name of the file that the item is for.</summary>
    public static string FileOf(WorkItem item) => Encoding.UTF8.GetString(item.Payload!);
}
