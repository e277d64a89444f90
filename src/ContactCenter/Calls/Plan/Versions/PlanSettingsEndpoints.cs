using System.ComponentModel;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What becomes of changes in the settings that do not act any more.</summary>
internal static class PlanSettingsEndpoints
{
    public static void MapSettings(this RouteGroupBuilder plan)
    {
        plan.MapGet("settings/changes", List)
            .WithName("listPlanSettingsChanges")
            .WithSummary("What was changed in the settings since they last acted, and differs from the plan in force.");
        plan.MapPost("settings/keep", KeepAsync)
            .WithName("keepPublishedPlan")
            .WithSummary("Keeps the plan in force: the settings are told no more until they change again.")
            .ProducesPublication();
        plan.MapPost("settings/draft", DraftAsync)
            .WithName("draftPlanSettings")
            .WithSummary("Makes what was changed in the settings changes of the draft.")
            .ProducesPublication();
    }

    private static Ok<ListResource<PlanChangeResource>> List(HttpContext http, PlanOfSettings settings)
    {
        var state = settings.State;
        http.Response.Headers.ETag = state.DraftTag;
        var changes = state.SettingsChanges().Select(PlanChangeResource.Of).ToList();
        return TypedResults.Ok(new ListResource<PlanChangeResource>(changes, Next: null, changes.Count));
    }

    private static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> KeepAsync(
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanOfSettings settings,
        PlanConditions conditions)
    {
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        return await settings.KeepAsync(Doer.Of(http), PlanDraftEndpoints.IsSeenBy(http)) is null ? PlanDraftEndpoints.Stale() : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<PlanDraftResource>, ProblemHttpResult, ValidationProblem>> DraftAsync(
        [FromHeader(Name = PlanEndpoints.IfMatch), Description(PlanEndpoints.IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanOfSettings settings,
        PlanConditions conditions)
    {
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        return await settings.DraftAsync(Doer.Of(http), PlanDraftEndpoints.IsSeenBy(http)) is { } state
            ? PlanDraftEndpoints.Tell(http, state)
            : PlanDraftEndpoints.Stale();
    }
}
