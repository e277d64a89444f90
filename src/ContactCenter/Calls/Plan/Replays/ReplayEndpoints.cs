using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Plan.Replays;

/// <summary>Somebody sees what the draft would have done to the callers of the past.</summary>
internal static class ReplayEndpoints
{
    private const string WhichFault = "must be calls or days, one of them";
    private const string Running = "Another replay is running: wait for it, or cancel it.";

    public static void MapReplays(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("plan/draft/replay").Needs(Permission.EditPlan).WithTags(PlanEndpoints.Tag);
        group.MapPost("", StartAsync)
            .WithName("replayPlanDraft")
            .WithSummary("Leads the callers of calls that have ended through the draft, or through the plan in force if there is none, by what they did then.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapGet("{id}", Show)
            .WithName("getPlanReplay")
            .WithSummary("How far the replay has come, and whose callers would land elsewhere. The newest is kept.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("{id}", Cancel)
            .WithName("cancelPlanReplay")
            .WithSummary("Cancels the replay. What it has found can still be seen.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<ReplayResource>, ProblemHttpResult, ValidationProblem>> StartAsync(
        ReplayRequest request, HttpContext http, PlanReplays replays, PlanDrafts drafts, PlanVersions versions, AuditLog audit, TimeProvider time)
    {
        List<SettingsFault> faults = [.. FaultsOf(request)];
        var state = drafts.State;
        var live = state.Current.Document;
        var (plan, ofPlan) = versions.Check(state.Draft?.Over(live) ?? live);
        // By what is broken nobody can be led: who tries is told all of it at once.
        faults.AddRange(ofPlan);
        if (faults.Count > 0)
            return PlanEndpoints.Invalid(faults);
        if (replays.IsRunning)
            return Problems.Conflict(Running);
        var doer = Doer.Of(http);
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.PlanReplayed, "plan draft", after: WordsOf(request), address: doer.Address));
        var range = new ReplayRange(request.Calls ?? ReplayRange.MostCalls, request.Days is { } days ? time.GetUtcNow().AddDays(-days) : null);
        return replays.TryStart(plan, range) is { } run
            ? TypedResults.Accepted(string.Create(CultureInfo.InvariantCulture, $"{http.Request.PathBase}{http.Request.Path}/{run.Id}"), ReplayResource.Of(run))
            : Problems.Conflict(Running);
    }

    private static Results<Ok<ReplayResource>, ProblemHttpResult> Show(string id, PlanReplays replays) =>
        replays.Find(id) is { } run ? TypedResults.Ok(ReplayResource.Of(run)) : None(id);

    private static Results<NoContent, ProblemHttpResult> Cancel(string id, PlanReplays replays)
    {
        if (replays.Find(id) is not { } run)
            return None(id);
        run.Cancel();
        return TypedResults.NoContent();
    }

    private static IEnumerable<SettingsFault> FaultsOf(ReplayRequest request)
    {
        if (request.Calls is null == request.Days is null)
            yield return new("calls", WhichFault);
        if (request.Calls is not (null or (>= 1 and <= ReplayRange.MostCalls)))
            yield return new("calls", string.Create(CultureInfo.InvariantCulture, $"must be a whole number from 1 to {ReplayRange.MostCalls}"));
        if (request.Days is not (null or (>= 1 and <= ReplayRange.MostDays)))
            yield return new("days", string.Create(CultureInfo.InvariantCulture, $"must be a whole number from 1 to {ReplayRange.MostDays}"));
    }

    private static string WordsOf(ReplayRequest request) => request.Calls is { } calls
        ? string.Create(CultureInfo.InvariantCulture, $$"""{"calls":{{calls}}}""")
        : string.Create(CultureInfo.InvariantCulture, $$"""{"days":{{request.Days}}}""");

    private static ProblemHttpResult None(string id) => Problems.NotFound($"There is no replay {id}: the newest is kept, until the server ends.");
}
