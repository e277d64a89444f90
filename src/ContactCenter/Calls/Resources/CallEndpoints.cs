using System.ComponentModel;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Api;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Surveys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Resources;

/// <summary>Calls and surveys for programs.</summary>
internal static class CallEndpoints
{
    private const string AsTable = "As CSV with Accept: text/csv or format=csv: every column, and without a limit every page.";

    public static void MapCalls(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").Needs(Permission.SeeCalls).WithTags(CallApi.Tag);
        group.MapGet("calls", ListCallsAsync)
            .WithName("listCalls")
            .WithSummary("Live and ended calls, newest first.")
            .WithDescription(AsTable)
            .Produces<ListResource<CallResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapGet("calls/{callId}", GetCallAsync)
            .WithName("getCall")
            .WithSummary("One call with its legs, survey, voice messages, notes and timeline; its ETag is for If-Match of notes and attributes.")
            .WithDescription("A call that another system has led is also found by the id that this system has for it.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("departments", ListDepartmentsAsync)
            .WithName("listDepartments")
            .WithSummary("All departments by name, and whether a call can be moved there.")
            .ProducesTable<ListResource<DepartmentResource>>();
        group.MapGet("surveys", ListSurveysAsync)
            .WithName("listSurveys")
            .WithSummary("Surveys that callers were asked in, newest call first.")
            .WithDescription(AsTable)
            .Produces<ListResource<SurveyResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapSurveyFigures();
    }

    private static async Task<IResult> ListCallsAsync(
        [FromQuery(Name = "state"), Description("Only live or only ended calls."), OneOf("live", "ended")] string? state,
        [FromQuery(Name = "externalId"), Description("Only calls that another system knows by this id.")] string? externalId,
        [FromQuery(Name = "topic"), Description("Only ended calls on the topic with this id.")] string? topic,
        [FromQuery(Name = "sentiment"), Description("Only ended calls of which the caller's sentiment is this.")]
        [OneOf("positive", "negative", "neutral", "mixed")] string? sentiment,
        [AsParameters] CallListParameters parameters,
        HttpContext http,
        ICallStore store,
        AuditedTable table,
        CancellationToken cancellationToken)
    {
        var query = parameters.ToQuery() with
        {
            Topic = topic,
            Sentiment = sentiment,
            IsLive = state is null ? null : state == "live",
            ExternalId = externalId,
            SeesUnassigned = ForeignCalls.SeesUnassigned(http.User),
        };
        if (CsvTable.IsWanted(http.Request, parameters.Format))
            return await CallListTables.OfCallsAsync(http, table, store, query, parameters.Limit, cancellationToken);
        var page = await store.ListAsync(query, cancellationToken);
        return TypedResults.Ok(new ListResource<CallResource>([.. page.Items.Select(CallResource.Of)], page.Next?.ToString(), page.Total));
    }

    private static async Task<Results<Ok<CallDetailResource>, ProblemHttpResult>> GetCallAsync(
        string callId, HttpContext http, ICallStore store, INotesSeal seal, IEnumerable<ICallDetailPart> parts, CancellationToken cancellationToken)
    {
        var call = await store.ReadAsync(new LegId(callId)) ?? await store.ReadForeignAsync(callId);
        if (call is null || !ForeignCalls.Sees(http.User, call))
            return CallProblems.Unknown(callId);
        http.Response.Headers.ETag = CallTag.Of(call);
        return TypedResults.Ok(await CallDetailResource.ReadAsync(call, seal, parts, http.User, cancellationToken));
    }

    private static Task<IResult> ListDepartmentsAsync(
        [AsParameters] ListParameters asked, HttpContext http, PlanSource plans, TimeProvider time, ListAnswers answers)
    {
        var all = plans.Current.Departments.Values.OrderBy(department => department.Name, StringComparer.Ordinal)
            .Select(department => DepartmentResource.Of(department, time.GetUtcNow()));
        return answers.OfAsync(http, asked, "departments", ListPages.Of(asked, all));
    }

    private static async Task<IResult> ListSurveysAsync(
        [FromQuery(Name = "score"), Description("Only this score."), Whole(0, 99)] int? score,
        [FromQuery(Name = "agent"), Description("Only about the agent at this endpoint; a number also with a plus.")] string? agent,
        [AsParameters] CallListParameters parameters,
        HttpContext http,
        ICallStore store,
        AuditedTable table,
        CancellationToken cancellationToken)
    {
        var query = parameters.ToQuery() with { HasSurvey = true, Score = score, Agent = CallListParameters.Dialled(agent) };
        if (CsvTable.IsWanted(http.Request, parameters.Format))
            return await CallListTables.OfSurveysAsync(http, table, store, query, parameters.Limit, cancellationToken);
        var page = await store.ListAsync(query, cancellationToken);
        return TypedResults.Ok(SurveyResource.PageOf(page));
    }
}
