using ContactCenter.Access.Audit;
using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Surveys;

/// <summary>What callers thought, in figures.</summary>
internal static class SurveyFigureEndpoints
{
    public static void MapSurveyFigures(this RouteGroupBuilder api) => api.MapGet("surveys/figures", FiguresAsync)
        .WithName("surveyFigures")
        .WithSummary("How satisfied callers were, by department, agent, day, week or question.")
        .WithDescription("Each survey counts with the mark of its first question that got one. "
            + "Days are those of Business:TimeZone, weeks begin with Business:WeekStart. Of agents there are no means of fewer than five marks, and with "
            + "Analysis:Agents false no figures.")
        .Produces<ListResource<SurveyFigureResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesValidationProblem();

    private static async Task<IResult> FiguresAsync(
        [AsParameters] SurveyFigureParameters parameters,
        HttpContext http,
        ICallStore store,
        Business business,
        IAgentFigures agents,
        AuditedTable table,
        CancellationToken cancellationToken)
    {
        var selection = parameters.ToSelection(business);
        if (selection.By == SurveyGrouping.Agent && !agents.AreWanted)
            return Problems.Conflict("Nothing is put together by agent: Analysis:Agents says so.");
        var figures = SurveyFigure.Of(await store.CountSurveysAsync(selection, cancellationToken), selection.By == SurveyGrouping.Agent);
        return CsvTable.IsWanted(http.Request, parameters.Format)
            ? SurveyFigureTable.Of(http, table, figures)
            : TypedResults.Ok(SurveyFigureResource.ListOf(figures));
    }
}

/// <summary>Whether figures may be put together by agent; whoever is above says so.</summary>
internal interface IAgentFigures
{
    bool AreWanted { get; }
}
