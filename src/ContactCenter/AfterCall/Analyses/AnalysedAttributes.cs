using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Which steps of the analysis are made is read by each of them, the first of which comes when the call is in words.</summary>
internal sealed class AnalysedAttributes(ICallStore calls, IAnalysisStore analyses) : StepAttributeGuard(calls)
{
    protected override bool Guards(string name) => PostcallAttributes.IsOfAnalysis(name);

    protected override async ValueTask<string?> WhyReadAsync(string callId, string name, CancellationToken cancellationToken) =>
        (await analyses.ReadAsync(callId, cancellationToken)).Steps.Count > 0 ? "the analysis of the call has begun" : null;
}
