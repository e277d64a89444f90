using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Api;

/// <summary>Calls and surveys for programs.</summary>
public static class CallEndpoints
{
    private static readonly string[] CallColumns = ["callId", "caller", "number", "department", "state", "startedAt", "answeredAt", "endedAt", "legs"];
    private static readonly string[] SurveyColumns = ["callId", "caller", "department", "agent", "score", "askedAt", "answeredAt"];

    public static void MapCalls(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").RequireAuthorization(nameof(Role.Supervisor)).WithTags("Calls")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        group.MapGet("calls", ListCallsAsync)
            .WithName("listCalls")
            .WithSummary("Live and ended calls, newest first.")
            .WithDescription("As CSV with Accept: text/csv.")
            .WithListParameters(OpenApiParameters.OneOf("state", "Only live or only ended calls.", "live", "ended"))
            .Produces<ListResource<CallResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
            .ProducesValidationProblem();
        group.MapGet("calls/{callId}", GetCallAsync)
            .WithName("getCall")
            .WithSummary("One call with its legs, survey, voice messages and timeline.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("surveys", ListSurveysAsync)
            .WithName("listSurveys")
            .WithSummary("Surveys that callers were asked in, newest call first.")
            .WithDescription("As CSV with Accept: text/csv.")
            .WithListParameters(OpenApiParameters.Whole("score", "Only this score.", 0, 99))
            .Produces<ListResource<SurveyResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
            .ProducesValidationProblem();
    }

    private static async Task<IResult> ListCallsAsync(HttpRequest request, ICallStore store)
    {
        var (query, faults) = CallQueryReader.Read(request.Query, surveys: false);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        var page = await store.ListAsync(query, request.HttpContext.RequestAborted);
        var calls = page.Items.Select(CallResource.Of).ToList();
        return WantsCsv(request)
            ? Csv(CsvTable.Write(CallColumns, calls.Select(CallRow)))
            : TypedResults.Ok(new ListResource<CallResource>(calls, page.Next?.ToString(), page.Total));
    }

    private static async Task<Results<Ok<CallDetailResource>, ProblemHttpResult>> GetCallAsync(string callId, ICallStore store) =>
        await store.ReadAsync(new LegId(callId)) is { } call
            ? TypedResults.Ok(CallDetailResource.Of(call))
            : TypedResults.Problem($"No call {callId} is known.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> ListSurveysAsync(HttpRequest request, ICallStore store)
    {
        var (query, faults) = CallQueryReader.Read(request.Query, surveys: true);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        var page = await store.ListAsync(query, request.HttpContext.RequestAborted);
        var surveys = page.Items.Select(SurveyResource.Of).OfType<SurveyResource>().ToList();
        return WantsCsv(request)
            ? Csv(CsvTable.Write(SurveyColumns, surveys.Select(SurveyRow)))
            : TypedResults.Ok(new ListResource<SurveyResource>(surveys, page.Next?.ToString(), page.Total));
    }

    private static bool WantsCsv(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(CsvTable.MediaType, StringComparison.OrdinalIgnoreCase));

    private static ContentHttpResult Csv(string text) => TypedResults.Text(text, CsvTable.MediaType);

    private static string?[] CallRow(CallResource call) =>
        [call.CallId, call.Caller, call.Number, call.Department, call.State, Time(call.StartedAt), Time(call.AnsweredAt), Time(call.EndedAt),
            call.Legs.Count.ToString(CultureInfo.InvariantCulture)];

    private static string?[] SurveyRow(SurveyResource survey) =>
        [survey.CallId, survey.Caller, survey.Department, survey.Agent, survey.Score?.ToString(CultureInfo.InvariantCulture), Time(survey.AskedAt), Time(survey.AnsweredAt)];

    private static string? Time(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
