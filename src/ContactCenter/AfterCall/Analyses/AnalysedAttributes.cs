using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Which steps of the analysis are made is read by each of them, the first of which comes when the call is in words.</summary>
internal sealed class AnalysedAttributes(ICallStore calls, IRecordingIndex index, IAnalysisStore analyses) : StepAttributeGuard(calls)
{
    protected override bool Guards(string name) => PostcallAttributes.IsOfAnalysis(name);

    protected override async ValueTask<string?> WhyReadAsync(string callId, string name, CancellationToken cancellationToken)
    {
        // Without a recording there is no analysis: the history, which may not answer, need not be asked.
        if ((await index.OfCallAsync(callId, cancellationToken)).Count == 0)
            return null;
        return (await analyses.ReadAsync(callId, cancellationToken)).Steps.Count > 0 ? "the analysis of the call has begun" : null;
    }
}
