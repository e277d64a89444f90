using System.ComponentModel;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Encryption;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>A call in a form that other systems know.</summary>
internal static class VconEndpoints
{
    private const string Inline = "inline";

    public static void MapVcons(this RouteGroupBuilder api) => api.MapGet("calls/{callId}/vcon", GetAsync)
        .Needs(Permission.ReadTranscripts)
        .WithTags(ExportEndpoints.Tag)
        .WithName("getCallVcon")
        .WithSummary("A call as vCon 0.0.1: who took part, its recordings, their words, and what was found out about it. It is audited.")
        .WithDescription("Of each recording in which what nobody is to hear was covered, and which whoever asks may hear, it has the API's address and a "
            + "SHA-512 of the sound; with sound=inline the sounds themselves, each of which counts as a hearing.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesValidationProblem();

    private static async Task<Results<Ok<VconResource>, ProblemHttpResult>> GetAsync(
        string callId,
        [FromQuery(Name = "sound"), Description("inline: the sounds stand in the answer, of at most 10 MB in all."), OneOf(Inline)] string? sound,
        HttpContext http,
        ICallStore calls,
        IRecordingIndex index,
        VconSounds sounds,
        VconReadings readings,
        CallVcons vcons,
        CancellationToken cancellationToken)
    {
        if (await calls.ReadSeenAsync(callId, http.User) is not { } call)
            return CallProblems.Unknown(callId);
        var recordings = await index.OfCallAsync(callId, cancellationToken);
        if (!AnalysisReaders.Admit(http.User, recordings, call))
            return CallProblems.NotAllowed();
        var isInline = sound == Inline;
        List<Recording> given = [.. recordings.Where(VconSounds.IsGiven)];
        if (isInline && given.Select(recording => sounds.RefusalOf(http.User, recording)).FirstOrDefault(each => each is not null) is { } refusal)
            return Problems.Forbidden(refusal);
        given.RemoveAll(recording => sounds.RefusalOf(http.User, recording) is not null);
        if (isInline && await sounds.SizeOfAsync(given, cancellationToken) > VconSounds.MostInline)
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "The sounds have more than 10 MB; without sound=inline the answer tells where they are.");
        try
        {
            var read = new Dictionary<long, VconSound>();
            foreach (var recording in given)
            {
                if (await sounds.ReadAsync(recording, isInline, cancellationToken) is { } whole)
                    read[recording.Number] = whole;
            }

            var vcon = await vcons.MakeAsync(call, recordings, read, cancellationToken);
            await readings.TellAsync(Doer.Of(http), call, isInline ? given : []);
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Ok(vcon);
        }
        catch (EncryptionException fault)
        {
            return Problems.Unavailable($"What was said cannot be read: {fault.Message}");
        }
    }
}
