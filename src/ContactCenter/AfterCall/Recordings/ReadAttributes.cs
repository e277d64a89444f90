using ContactCenter.Calls;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Whether recordings are kept is read before they are brought in, and whether they are put into words when the record of their call is complete.
/// </summary>
internal sealed class ReadAttributes(ICallStore calls, IRecordingIndex index) : StepAttributeGuard(calls)
{
    protected override bool Guards(string name) => PostcallAttributes.IsOfImport(name) || PostcallAttributes.IsOfWords(name);

    protected override async ValueTask<string?> WhyReadAsync(string callId, string name, CancellationToken cancellationToken)
    {
        var recordings = await index.OfCallAsync(callId, cancellationToken);
        return recordings.FirstOrDefault(each => each.IsBroughtIn && (PostcallAttributes.IsOfImport(name) || !each.AwaitsCompletion)) is { } read
            ? $"recording {read.Number} of the call is {RecordingWords.Of(read.State)}"
            : null;
    }
}
