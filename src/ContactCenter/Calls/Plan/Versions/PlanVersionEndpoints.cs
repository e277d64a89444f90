using System.ComponentModel;
using System.Globalization;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What the plan was, who changed it, and the way back.</summary>
internal static class PlanVersionEndpoints
{
    private const int DefaultLimit = 50;

    public static void MapVersions(this RouteGroupBuilder plan)
    {
        plan.MapGet("versions", ListAsync)
            .WithName("listPlanVersions")
            .WithSummary("All versions of the plan, newest first: who published them, when and why.")
            .ProducesTable<ListResource<PlanVersionResource>>();
        plan.MapGet("versions/{number:int}", Show)
            .WithName("getPlanVersion")
            .WithSummary("A version of the plan, in the shape of the settings file.")
            .Produces<PlanResource>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        plan.MapGet("versions/{number:int}/changes", Compare)
            .WithName("comparePlanVersions")
            .WithSummary("What a version has changed, field by field.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem();
        plan.MapPost("versions/{number:int}/restore", RestoreAsync)
            .WithName("restorePlanVersion")
            .WithSummary("Checks a version by today's rules and puts it in force again, as a new version; one that has faults by now becomes the draft.")
            .Produces<PlanVersionResource>()
            .Produces<PlanCheckResource>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesPublication();
    }

    private static Task<IResult> ListAsync(
        [FromQuery(Name = "limit"), Description("How many at most; when absent 50, and in a table all."), Whole(1, 500)] int? limit,
        [FromQuery(Name = "cursor"), Description("The next of the page before."), MustBe("the next of a page before")] int? cursor,
        [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")] string? format,
        HttpContext http,
        PlanVersions versions,
        ListAnswers answers)
    {
        var state = versions.State;
        var all = state.All.Reverse().ToList();
        return answers.OfAsync(
            http, format, limit, "plan/versions", next => Task.FromResult(Read(next is null ? cursor : int.Parse(next, CultureInfo.InvariantCulture))));

        ListResource<PlanVersionResource> Read(int? below)
        {
            var page = all.Where(version => below is null || version.Number < below).Take(limit ?? DefaultLimit).ToList();
            var hasMore = page.Count > 0 && page[^1].Number > 0;
            return new(
                [.. page.Select(version => PlanVersionResource.Of(version, state.Current))],
                hasMore ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null,
                all.Count);
        }
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Show(int number, HttpContext http, PlanVersions versions) =>
        versions.State.Version(number) is { } version ? PlanEndpoints.Plan(http, version.Json, version.Tag) : Unknown(number);

    private static Results<Ok<ListResource<PlanChangeResource>>, ProblemHttpResult> Compare(
        int number,
        [FromQuery(Name = "against"), Description("The version to compare with; when absent the one before."), Whole(0, int.MaxValue)] int? against,
        PlanVersions versions)
    {
        var state = versions.State;
        if (state.Version(number) is not { } version)
            return Unknown(number);
        var other = against is { } given ? state.Version(given) : state.Before(version) ?? version;
        if (other is null)
            return Unknown(against ?? 0);
        var changes = PlanDifference.Between(other.Document, version.Document).Select(PlanChangeResource.Of).ToList();
        return TypedResults.Ok(new ListResource<PlanChangeResource>(changes, Next: null, changes.Count));
    }

    private static async Task<IResult> RestoreAsync(
        int number,
        PlanRestoreRequest? request,
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanVersions versions,
        PlanDrafts drafts,
        PlanUses uses,
        PlanConditions conditions)
    {
        if (versions.State.Version(number) is not { } version)
            return Unknown(number);
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        if (!PlanConditions.IsNote(request?.Note))
            return PlanEndpoints.Invalid([new SettingsFault("note", PlanConditions.NoteFault)]);
        var publication = await versions.PublishAsync(
            version.Document, conditions.Note(http, request?.Note, number), current => PlanConditions.IsSeen(http.Request, current.Tag));
        return publication is PlanPublication.Faulty faulty
            ? await DraftAsync(version, faulty, http, drafts, uses)
            : PlanEndpoints.Answer(http, publication).Result;
    }

    /// <summary>A version that has faults by now is a draft to be worked on, unless somebody works on one already.</summary>
    private static async Task<IResult> DraftAsync(PlanVersion version, PlanPublication.Faulty faulty, HttpContext http, PlanDrafts drafts, PlanUses uses)
    {
        var edited = await drafts.EditAsync(
            version.Document,
            Doer.Of(http),
            settles: false,
            state => state.Draft is null && PlanConditions.IsSeen(http.Request, state.Current.Tag));
        if (edited is not { } state)
            return Problems.Conflict($"Version {version.Number} has faults by now, and there is a draft already: publish or discard it first.");
        http.Response.Headers.ETag = state.DraftTag;
        return TypedResults.Accepted(
            (string?)null, PlanCheckResource.Of(faulty.Faults, warnings: [], uses.WithoutIn(version.Document), state, Doer.Of(http).Name));
    }

    private static ProblemHttpResult Unknown(int number) => Problems.NotFound($"There is no version {number}.");
}
