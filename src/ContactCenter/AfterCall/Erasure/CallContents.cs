using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>Counts what there is of a call, for who asks what an erasure would remove, and for who tells what it has removed.</summary>
internal sealed class CallContents(StorageFolder folder, IRecordingIndex index, ITranscriptRows transcripts)
{
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<RemovedCounts> CountAsync(CallSession call, CancellationToken cancellationToken)
    {
        var id = call.CallerLeg.Value;
        return await RecordedAsync(id, [.. ErasureSubject.IdsOf(call)], cancellationToken) with
        {
            Calls = 1,
            Transcripts = (await transcripts.OfCallAsync(id, cancellationToken)).Count,
            Notes = call.Attached.Notes is null ? 0 : 1,
            Surveys = call.Survey?.AskedAt is null ? 0 : 1,
            Messages = call.Messages.Length,
            Inputs = call.Path.Inputs?.Length ?? 0,
        };
    }

    /// <summary>The same of a call that is awaited: there are its recordings, and what is to be done for them.</summary>
    /// <param name="call">As <see cref="Announcements.AwaitedCall.Call"/>.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public Task<RemovedCounts> CountAwaitedAsync(string call, CancellationToken cancellationToken) => RecordedAsync(call, [call], cancellationToken);

    private async Task<RemovedCounts> RecordedAsync(string call, string[] keys, CancellationToken cancellationToken)
    {
        var recordings = await index.OfCallAsync(call, cancellationToken);
        return new()
        {
            Recordings = recordings.Count,
            Sounds = recordings.Count(recording => recording.Sound is not null),
            Work = await folder.Live.ReadAsync(connection => WorkRows.CountOf(connection, keys), cancellationToken),
        };
    }
}
