using System.ComponentModel;
using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Recordings of calls: the list for who sees calls, the sound for who may hear it.</summary>
internal static class RecordingEndpoints
{
    public const string Tag = "Recordings";

    public static void MapRecordings(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("recordings").WithTags(Tag).Needs(Permission.SeeCalls);
        group.MapGet("", ListAsync)
            .WithName("listRecordings")
            .WithSummary("Recordings, those that began last first.")
            .WithDescription("As CSV with Accept: text/csv or format=csv: every column, and without a limit every page; that is audited.")
            .Produces<ListResource<RecordingResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
            .ProducesValidationProblem();
        group.MapGet("{id}", GetAsync)
            .WithName("getRecording")
            .WithSummary("One recording.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var sounds = api.MapGroup("recordings/{id}").WithTags(Tag).Needs(Permission.HearRecordings)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        sounds.MapGet("audio", GetAudioAsync)
            .WithName("getRecordingAudio")
            .WithSummary("The sound, also a part of it by Range. Each hearing is audited.")
            .WithDescription("original=true gives the sound as it came, in which nothing is covered, where Recordings:KeepOriginal has kept it, "
                + "Recordings:PlayUnredacted opens it, and who asks was granted hearOriginal.")
            .ProducesBytes(StatusCodes.Status200OK, MediaTypes.All)
            .ProducesBytes(StatusCodes.Status206PartialContent, MediaTypes.All)
            .ProducesValidationProblem();
        sounds.MapGet("peaks", GetPeaksAsync)
            .WithName("getRecordingPeaks")
            .WithSummary("The shape of the sound, ten pairs a second and channel, as JSON of audiowaveform's version 2.")
            .Produces<PeaksResource>();
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] RecordingParameters parameters,
        HttpContext http,
        IRecordingIndex index,
        Hearing hearing,
        ChannelChecks channels,
        HearingProgress progress,
        AuditedTable table,
        CancellationToken cancellationToken)
    {
        var query = parameters.ToQuery() with { SeesUnassigned = ForeignCalls.SeesUnassigned(http.User) };
        if (CsvTable.IsWanted(http.Request, parameters.Format))
            return await RecordingTable.OfAsync(http, table, index, query, parameters.Limit, ResourceOf, cancellationToken);
        var page = await index.ListAsync(query, cancellationToken);
        return TypedResults.Ok(new ListResource<RecordingResource>([.. page.Items.Select(ResourceOf)], page.Next?.ToString(), page.Total));

        RecordingResource ResourceOf(Recording recording) => RecordingResource.Of(recording, http.User, hearing, channels, progress);
    }

    private static async Task<Results<Ok<RecordingResource>, ProblemHttpResult>> GetAsync(
        string id,
        HttpContext http,
        IRecordingIndex index,
        Hearing hearing,
        ChannelChecks channels,
        HearingProgress progress,
        CancellationToken cancellationToken) =>
        await FindAsync(id, http, index, cancellationToken) is { } recording
            ? TypedResults.Ok(RecordingResource.Of(recording, http.User, hearing, channels, progress))
            : NotFound(id);

    private static async Task<IResult> GetAudioAsync(
        string id,
        [FromQuery(Name = "original"), Description("Whether to give the sound as it came.")] bool? original,
        HttpContext http,
        IRecordingIndex index,
        Hearing hearing,
        HeardRecordings heard,
        SealedSounds sounds,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(id, http, index, cancellationToken) is not { } recording)
            return NotFound(id);
        var isOriginal = original == true;
        if (RefusalOf(http, recording, hearing, isOriginal) is { } refusal)
            return refusal;
        if (HttpMethods.IsGet(http.Request.Method))
            await heard.TellAsync(Doer.Of(http), recording, Hearing.IsUnredacted(recording, isOriginal));
        return isOriginal
            ? new SoundResult(sounds, recording, recording.Original!, type: null)
            : new SoundResult(sounds, recording, recording.Sound!, recording.Type);
    }

    private static async Task<IResult> GetPeaksAsync(
        string id, HttpContext http, IRecordingIndex index, Hearing hearing, SealedSounds sounds, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, http, index, cancellationToken) is not { } recording)
            return NotFound(id);
        return RefusalOf(http, recording, hearing, isOriginal: false) is { } refusal
            ? refusal
            : new SoundResult(sounds, recording, recording.Peaks!, "application/json");
    }

    /// <returns>Why it is not given; <c>null</c>: it is.</returns>
    private static ProblemHttpResult? RefusalOf(HttpContext http, Recording recording, Hearing hearing, bool isOriginal)
    {
        if (hearing.RefusalOf(http.User, recording, isOriginal) is { } reason)
            return Problems.Forbidden(reason);
        if (recording.State != RecordingState.Ready)
            return Problems.Conflict($"The recording is {RecordingWords.Of(recording.State)}.");
        if (recording.Sound is null)
            return Problems.Conflict("There is no sound: the conversation came in writing.");
        return isOriginal && recording.Original is null
            ? Problems.Conflict("There is no original beside the sound that is played.")
            : null;
    }

    /// <returns><c>null</c>: it is not known, or who asks is not told of it.</returns>
    private static async ValueTask<Recording?> FindAsync(string id, HttpContext http, IRecordingIndex index, CancellationToken cancellationToken) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await index.FindAsync(number, cancellationToken) is { } recording
        && Hearing.Knows(http.User, recording)
            ? recording
            : null;

    private static ProblemHttpResult NotFound(string id) => Problems.NotFound($"No recording {id} is known.");
}
