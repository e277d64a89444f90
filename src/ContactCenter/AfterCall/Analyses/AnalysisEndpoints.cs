using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Encryption;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What was found out about calls, for who may read all that was said in them.</summary>
internal static class AnalysisEndpoints
{
    public static void MapAnalyses(this RouteGroupBuilder api) => api.MapGet("calls/{callId}/analysis", GetAsync)
        .WithTags(RecordingEndpoints.Tag)
        .Needs(Permission.ReadTranscripts)
        .WithName("getCallAnalysis")
        .WithSummary("What a call was about and how it went. Each reading is audited, as that of a transcript.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<AnalysisResource>, ProblemHttpResult>> GetAsync(
        string callId,
        HttpContext http,
        ICallStore calls,
        IRecordingIndex index,
        CallAnalyses analyses,
        ReadTranscripts read,
        CancellationToken cancellationToken)
    {
        if (await calls.ReadSeenAsync(callId, http.User) is not { } call)
            return CallProblems.Unknown(callId);
        var recordings = await index.OfCallAsync(callId, cancellationToken);
        if (!AnalysisReaders.Admit(http.User, recordings, call))
            return CallProblems.NotAllowed();
        try
        {
            if (await analyses.FindAsync(callId, cancellationToken) is not { } analysis)
                return Problems.NotFound("Nothing of this call was analysed.");
            await read.TellAsync(Doer.Of(http), callId, recordings is [var first, ..] ? first.Department : call.Department);
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Ok(AnalysisResource.Of(callId, analysis));
        }
        catch (EncryptionException fault)
        {
            return Problems.Unavailable($"The analysis cannot be read: {fault.Message}");
        }
    }
}
