using System.Security.Claims;
using System.Text.Json;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What was found out about one call, without a word of it, in the API's detail of the call.</summary>
internal sealed class AnalysisOfCall(IRecordingIndex index, CallAnalyses analyses) : ICallDetailPart
{
    public const string Field = "analysis";

    public string Name => Field;

    public async ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken)
    {
        var id = call.CallerLeg.Value;
        // It is made after the call: of one that goes on the history need not be asked.
        if (!call.IsOver || !AnalysisReaders.Admit(asker, await index.OfCallAsync(id, cancellationToken), call))
            return null;
        try
        {
            return await analyses.FindInClearAsync(id, cancellationToken) is { } known
                ? JsonSerializer.SerializeToElement(AnalysisFactsResource.Of(known), AnalysisJson.Default.AnalysisFactsResource)
                : null;
        }
        catch (HistoryUnavailableException)
        {
            // What else is known of the call is told all the same.
            return null;
        }
    }
}
