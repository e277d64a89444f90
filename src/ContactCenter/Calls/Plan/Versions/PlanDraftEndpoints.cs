using System.ComponentModel;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>The one draft of the plan, which people write together.</summary>
internal static class PlanDraftEndpoints
{
    public static void MapDraft(this RouteGroupBuilder plan)
    {
        plan.MapGet("draft", Show)
            .WithName("getPlanDraft")
            .WithSummary("The draft, in the shape of the settings file: the plan in force with all that was changed.")
            .Produces<PlanResource>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        plan.MapGet("draft/changes", Changes)
            .WithName("listPlanDraftChanges")
            .WithSummary("What was changed in the draft, field by field, by whom and when, and what was changed twice.");
        plan.MapPut("draft", EditAsync)
            .WithName("writePlanDraft")
            .WithSummary("Takes over a whole plan as the draft. It may have faults, and nothing of it is in force.")
            .Accepts<PlanResource>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(PlanEndpoints.LargestPlan))
            .Produces<PlanDraftResource>()
            .ProducesPublication();
        plan.MapDelete("draft", DiscardAsync)
            .WithName("discardPlanDraft")
            .WithSummary("Takes back one change, or all.")
            .ProducesPublication();
        plan.MapPost("draft/undo", UndoAsync)
            .WithName("undoPlanDraft")
            .WithSummary("Undoes what who asks has changed last. What others have changed since stays.")
            .ProducesRefusals();
        plan.MapPost("draft/redo", RedoAsync)
            .WithName("redoPlanDraft")
            .WithSummary("Does again what who asks has undone last. What others have changed since stays.")
            .ProducesRefusals();
        plan.MapPost("draft/check", CheckAsync)
            .WithName("checkPlanDraft")
            .WithSummary("What the rules say of the draft, or of the plan that is sent, before it is saved.")
            .Accepts<PlanResource>(isOptional: true, "application/json")
            .WithMetadata(new RequestSizeLimitAttribute(PlanEndpoints.LargestPlan))
            .ProducesValidationProblem();
        plan.MapPost("draft/publish", PublishAsync)
            .WithName("publishPlanDraft")
            .WithSummary("Puts one's own changes in force, and those of others that are named; the rest stays in the draft.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesPublication();
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Show(HttpContext http, PlanDrafts drafts)
    {
        var state = drafts.State;
        return state.Draft is null ? None() : PlanEndpoints.Plan(http, state.Wanted.Json, state.DraftTag);
    }

    private static Ok<PlanDraftResource> Changes(HttpContext http, PlanDrafts drafts) => Tell(http, drafts.State);

    private static async Task<Results<Ok<PlanDraftResource>, ProblemHttpResult, ValidationProblem>> EditAsync(
        [FromQuery(Name = "settle"), Description("true: who writes has seen what was changed twice, and means what they write.")] bool? settle,
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanDrafts drafts,
        PlanConditions conditions,
        CancellationToken cancellationToken)
    {
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        List<SettingsFault> faults = [];
        var edited = await PlanEndpoints.ReadAsync(http.Request, faults, cancellationToken);
        if (edited is null || faults.Count > 0)
            return PlanEndpoints.Invalid(faults);
        return await drafts.EditAsync(edited, Doer.Of(http), settle ?? false, IsSeenBy(http)) is { } state ? Tell(http, state) : Stale();
    }

    private static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> DiscardAsync(
        [FromQuery(Name = "path"), Description("The field whose change is taken back; when absent all are.")] string? path,
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanDrafts drafts,
        PlanConditions conditions)
    {
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        if (await drafts.DiscardAsync(path, Doer.Of(http), IsSeenBy(http)) is not { } state)
            return Stale();
        http.Response.Headers.ETag = state.DraftTag;
        return TypedResults.NoContent();
    }

    private static Task<Results<Ok<PlanDraftResource>, ProblemHttpResult>> UndoAsync(
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanDrafts drafts,
        PlanConditions conditions) => ReverseAsync(http, conditions, drafts.UndoAsync);

    private static Task<Results<Ok<PlanDraftResource>, ProblemHttpResult>> RedoAsync(
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanDrafts drafts,
        PlanConditions conditions) => ReverseAsync(http, conditions, drafts.RedoAsync);

    private static async Task<Results<Ok<PlanDraftResource>, ProblemHttpResult>> ReverseAsync(
        HttpContext http, PlanConditions conditions, Func<Doer, Func<PlanState, bool>, Task<PlanState?>> reverse)
    {
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        return await reverse(Doer.Of(http), IsSeenBy(http)) is { } state ? Tell(http, state) : Stale();
    }

    private static async Task<Results<Ok<PlanCheckResource>, ValidationProblem>> CheckAsync(
        HttpContext http, PlanDrafts drafts, PlanVersions versions, PlanUses uses, CancellationToken cancellationToken)
    {
        var state = drafts.State;
        List<SettingsFault> faults = [];
        var isSent = http.Request.ContentLength is > 0 || http.Request.Headers.TransferEncoding.Count > 0;
        var document = isSent ? await PlanEndpoints.ReadAsync(http.Request, faults, cancellationToken) : state.Wanted;
        if (document is null)
            return PlanEndpoints.Invalid(faults);
        var (plan, found) = versions.Check(document);
        var warnings = PlanVoices.WarningsOf(document.ToConfiguration(), plan);
        return TypedResults.Ok(PlanCheckResource.Of(faults.Concat(found), warnings, uses.WithoutIn(document), state, Doer.Of(http).Name));
    }

    private static async Task<Results<Ok<PlanVersionResource>, ProblemHttpResult, ValidationProblem>> PublishAsync(
        PlanPublishRequest? request,
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanDrafts drafts,
        PlanConditions conditions)
    {
        if (drafts.State.Draft is null)
            return None();
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        if (!PlanConditions.IsNote(request?.Note))
            return PlanEndpoints.Invalid([new SettingsFault("note", PlanConditions.NoteFault)]);
        var named = (request?.Changes ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var publication = await drafts.PublishAsync(conditions.Note(http, request?.Note), named, IsSeenBy(http));
        return publication is PlanPublication.Stale ? Stale() : PlanEndpoints.Answer(http, publication);
    }

    public static Func<PlanState, bool> IsSeenBy(HttpContext http) => state => PlanConditions.IsSeen(http.Request, state.DraftTag);

    public static Ok<PlanDraftResource> Tell(HttpContext http, PlanState state)
    {
        http.Response.Headers.ETag = state.DraftTag;
        return TypedResults.Ok(PlanDraftResource.Of(state, Doer.Of(http).Name));
    }

    private static ProblemHttpResult None() => Problems.NotFound("There is no draft: the plan in force is all there is.");

    public static ProblemHttpResult Stale() => Problems.Of(
        StatusCodes.Status412PreconditionFailed, "Somebody has changed the draft, or the plan in force, meanwhile: look at it first.");
}
