using System.ComponentModel;
using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Encryption;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Transcripts of calls, for who may read them.</summary>
internal static class TranscriptEndpoints
{
    private const string Plain = "text/plain";
    private const string Vtt = "text/vtt";

    public static void MapTranscripts(this RouteGroupBuilder api) => api.MapGet("calls/{callId}/transcript", GetAsync)
        .WithTags(RecordingEndpoints.Tag)
        .Needs(Permission.ReadTranscripts)
        .WithName("getCallTranscript")
        .WithSummary("What was said in a call. Each reading is audited.")
        .WithDescription("As plain text with Accept: text/plain, as WebVTT with Accept: text/vtt; of several recordings WebVTT has the first, unless "
            + "recordingId names one. side leaves out what others have said, in each form.")
        .Produces<TranscriptResource>(StatusCodes.Status200OK, "application/json", Plain, Vtt)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> GetAsync(
        string callId,
        [FromQuery(Name = "recordingId"), Description("Only this recording of the call.")] string? recordingId,
        [FromQuery(Name = "side"), Description("Only what this side has said.")]
        [OneOf(TranscriptSides.Agent, TranscriptSides.Caller, TranscriptSides.Unknown)] string? side,
        HttpContext http,
        ICallStore calls,
        IRecordingIndex index,
        ITranscripts transcripts,
        ITurnSentiments sentiments,
        ReadTranscripts read,
        CancellationToken cancellationToken)
    {
        Speaker? speaker = side is null ? null : TranscriptSides.SpeakerOf(side);
        if (await calls.ReadSeenAsync(callId, http.User) is null)
            return CallProblems.Unknown(callId);
        var recordings = await index.OfCallAsync(callId, cancellationToken);
        var readable = recordings.Where(recording => DepartmentClaims.Read.Admit(http.User, recording.Department)).ToList();
        if (recordings.Count > 0 && readable.Count == 0)
            return Problems.Forbidden("You may not read transcripts of this department.");
        try
        {
            var kept = (await transcripts.OfCallAsync(callId, cancellationToken)).ToDictionary(transcript => transcript.Recording);
            var all = recordings.Select(recording => kept.GetValueOrDefault(recording.Number)).OfType<KeptTranscript>().ToList();
            var found = readable.Where(recording => recordingId is null || recordingId == IdOf(recording))
                .Select(recording => kept.GetValueOrDefault(recording.Number)).OfType<KeptTranscript>().ToList();
            if (found.Count == 0)
            {
                return Problems.NotFound(
                    recordingId is null ? "Nothing of this call is put into words." : $"No recording {recordingId} of this call is put into words.");
            }

            await read.TellAsync(Doer.Of(http), callId, readable.First(recording => recording.Number == found[0].Recording).Department);
            http.Response.Headers.CacheControl = "no-store";
            return Wanted(http.Request) switch
            {
                Plain => TypedResults.Text(string.Join('\n', found.Select(each => PlainTranscript.Of(each.Transcript, speaker))), Plain),
                Vtt => TypedResults.Text(WebVttTranscript.Of(found[0].Transcript, speaker), Vtt),
                _ => TypedResults.Ok(TranscriptResource.Of(callId, all, found, await sentiments.OfCallAsync(callId, cancellationToken), speaker)),
            };
        }
        catch (EncryptionException fault)
        {
            return Problems.Unavailable($"The transcript cannot be read: {fault.Message}");
        }
    }

    private static string IdOf(Recording recording) => recording.Number.ToString(CultureInfo.InvariantCulture);

    private static string? Wanted(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(type => type.Quality ?? 1)
        .Select(type => type.MediaType.Value)
        .FirstOrDefault(type => type is Plain or Vtt or "application/json");
}
