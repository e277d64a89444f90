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
        var recordings = await index.OfCallAsync(id, cancellationToken);
        List<string> keys = [.. ErasureSubject.IdsOf(call)];
        return new()
        {
            Calls = 1,
            Recordings = recordings.Count,
            Sounds = recordings.Count(recording => recording.Sound is not null),
            Transcripts = (await transcripts.OfCallAsync(id, cancellationToken)).Count,
            Notes = call.Attached.Notes is null ? 0 : 1,
            Surveys = call.Survey?.AskedAt is null ? 0 : 1,
            Messages = call.Messages.Length,
            Inputs = call.Path.Inputs?.Length ?? 0,
            Work = await folder.Live.ReadAsync(connection => WorkRows.CountOf(connection, keys), cancellationToken),
        };
    }
}
