using ContactCenter.Calls;
using ContactCenter.Calls.Resources;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Attributes that a step after the call has read stay as they are: a later value would say what was not done.</summary>
internal sealed class ReadAttributes(ICallStore calls, IRecordingIndex index) : IAttributeGuard
{
    public async ValueTask<string?> RefusalOfAsync(string callId, IReadOnlyDictionary<string, string?> changes, CancellationToken cancellationToken)
    {
        if (!changes.Keys.Any(PostcallAttributes.AreRead) || await calls.ReadAsync(new(callId)) is not { } call)
            return null;
        var known = call.Attached.Attributes.Values;
        var isChanged = changes.Where(change => known.GetValueOrDefault(change.Key) != change.Value).Select(change => change.Key).ToList();
        foreach (var recording in await index.OfCallAsync(callId, cancellationToken))
        {
            if (isChanged.Find(name => IsRead(name, recording)) is { } name)
                return $"{name} cannot be changed any more: recording {recording.Number} of the call is {RecordingWords.Of(recording.State)}.";
        }

        return null;
    }

    private static bool IsRead(string name, Recording recording) =>
        PostcallAttributes.AreRead(name) && IsBroughtIn(recording) && (PostcallAttributes.IsOfImport(name) || !recording.AwaitsCompletion);

    private static bool IsBroughtIn(Recording recording) =>
        recording.State is RecordingState.Stored or RecordingState.Redacting or RecordingState.Ready or RecordingState.Deleted or RecordingState.Erased;
}
