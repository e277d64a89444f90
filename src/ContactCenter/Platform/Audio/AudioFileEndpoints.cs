using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Platform.Audio;

/// <summary>Prompts and music that people upload.</summary>
internal static class AudioFileEndpoints
{
    public const string Tag = "Audio files";

    private const string TooLarge = "A file has 10 MB at most.";

    public static void MapAudioFiles(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("audio-files").Needs(Permission.EditPlan).WithTags(Tag);
        group.MapGet("", ListAsync)
            .WithName("listAudioFiles")
            .WithSummary("Sounds that were uploaded, the newest first.")
            .ProducesTable<ListResource<AudioResource>>();
        group.MapPost("", AddAsync)
            .WithName("addAudioFile")
            .WithSummary("Uploads a WAV or MP3 of up to 10 MB; what is there already is answered 200.")
            .Accepts<AudioUpload>("multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(AudioUpload.LargestBody))
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapDelete("{id}", RemoveAsync)
            .WithName("removeAudioFile")
            .WithSummary("Removes a sound that neither the draft nor any version of the plan names.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Task<IResult> ListAsync(
        [AsParameters] ListParameters asked, HttpContext http, AudioStore store, IAudioUses uses, ListAnswers answers) =>
        answers.OfAsync(
            http,
            asked,
            "audio-files",
            ListPages.Of(asked, store.All, file => new(file.At.UtcTicks, file.Hash), file => AudioResource.Of(file, uses)));

    private static async Task<Results<Created<AudioResource>, Ok<AudioResource>, ProblemHttpResult, ValidationProblem>> AddAsync(
        HttpContext http, AudioStore store, IAudioUses uses, CancellationToken cancellationToken)
    {
        try
        {
            if (await AudioUpload.ReadAsync(http.Request, cancellationToken) is not { } upload)
                return Invalid("must be a file in a form (multipart/form-data)");
            if (upload.Content.Length > AudioUpload.LargestFile)
                return Problems.Of(StatusCodes.Status413PayloadTooLarge, TooLarge);
            if (Sound.In(upload.Content) is not { } sound)
                return Invalid("must be a WAV or an MP3: its content is neither");
            var (file, isNew) = await store.AddAsync(upload.Name, sound, upload.Content, Doer.Of(http));
            var body = AudioResource.Of(file, uses);
            return isNew ? TypedResults.Created((string?)null, body) : TypedResults.Ok(body);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, TooLarge);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return Invalid("breaks off, or is no form as its type says");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string id, HttpContext http, AudioStore store) =>
        await store.RemoveAsync(id, Doer.Of(http)) switch
        {
            null => Problems.NotFound("There is no such file."),
            [] => TypedResults.NoContent(),
            var named => Problems.Conflict($"The file is named by {string.Join(", ", named)}."),
        };

    private static ValidationProblem Invalid(string fault) =>
        TypedResults.ValidationProblem([new("file", [fault])]);
}
