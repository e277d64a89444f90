using System.Diagnostics.CodeAnalysis;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Imports;

/// <summary>Takes recordings of back-fills in as those that are announced, and says what has become of them.</summary>
internal sealed class ImportProgress(AnnouncedRecordings recordings, IRecordingIndex index)
{
    /// <summary>Takes one, durable by then. One that is known is the same; where it had failed it is tried again, as what was wrong may be mended.</summary>
    /// <returns><c>null</c>: its call was erased, and nothing of it is to come in.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="HistoryUnavailableException">It is not known whether its call is one of ours.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">As <see cref="AnnouncedRecordings.TakeAsync"/>.</exception>
    public Task<Recording?> TakeAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken) =>
        recordings.TakeAsync(source, announcement, address: null, retriesFailed: true, cancellationToken);

    /// <returns>The back-fill, counting what has come to its end, as a change of whatever it is by then.</returns>
    public async Task<Func<Import, Import>> SettleAsync(Import import, WaitingWork waiting, CancellationToken cancellationToken)
    {
        var ended = new List<(PendingRecording Pending, string? Fault)>();
        foreach (var pending in import.Pending)
        {
            var recording = await index.FindAsync(pending.Number, cancellationToken);
            var isLeft = waiting.IsWhole && !waiting.Open.Contains(pending.Number);
            if (isLeft || recording is null || !IsOnItsWay(recording))
                ended.Add((pending, FaultOf(recording)));
        }

        return current => ended.Aggregate(current, Count);
    }

    /// <summary>Counts something that was just taken, unless it is on its way.</summary>
    public static Import Count(Import import, string item, Recording? recording) => IsOnItsWay(recording)
        ? import with { Pending = import.Pending.Add(new(recording.Number, item)) }
        : Count(import, item, FaultOf(recording));

    private static Import Count(Import import, (PendingRecording Pending, string? Fault) ended) =>
        Count(import with { Pending = import.Pending.Remove(ended.Pending) }, ended.Pending.Item, ended.Fault);

    private static Import Count(Import import, string item, string? fault) => fault is null ? import.WithDone() : import.WithFailure(item, fault);

    /// <summary>Whether something is still to be done for it.</summary>
    public static bool IsOnItsWay([NotNullWhen(true)] Recording? recording) =>
        recording?.State is RecordingState.Importing or RecordingState.Stored or RecordingState.Redacting;

    /// <returns>Why it has not come in; <c>null</c>: it has, or its call was erased and nothing is to be mended.</returns>
    private static string? FaultOf(Recording? recording) => recording switch
    {
        { State: RecordingState.Failed } => recording.Reason ?? "it cannot be read",
        { State: RecordingState.Importing } => "bringing it in was given up; the page of work tells more",
        _ => null,
    };
}
