using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>What calls were about and how they went, in figures.</summary>
internal static class AnalysisFigureEndpoints
{
    public static void MapAnalysisFigures(this RouteGroupBuilder api) => api.MapGet("analysis/figures", FiguresAsync)
        .WithTags(RecordingEndpoints.Tag)
        .Needs(Permission.SeeCalls)
        .WithName("analysisFigures")
        .WithSummary("What calls were about and how they went, by day, department, agent, topic or language.")
        .WithDescription("With series each group is parted once more, such as days into topics. Days are those of Business:TimeZone when the call was "
            + "analysed. Of agents there are no means of fewer than five calls.")
        .Produces<ListResource<AnalysisFigureResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> FiguresAsync(
        [AsParameters] AnalysisFigureParameters parameters,
        HttpContext http,
        Business business,
        AnalysisSettings settings,
        StorageSettings storage,
        AuditedTable table,
        CancellationToken cancellationToken)
    {
        var selection = parameters.ToSelection(business);
        if (storage.Provider != StorageProvider.Sqlite)
            return Problems.Conflict("Nothing is summed: Storage:Provider is Memory.");
        if (selection.IsOfAgents && !settings.TellsAgents)
            return Problems.Conflict("Nothing is put together by agent: Analysis:Agents says so.");
        var figures = await http.RequestServices.GetRequiredService<AnalysisSums>().ReadAsync(selection, cancellationToken);
        return CsvTable.IsWanted(http.Request, parameters.Format)
            ? AnalysisFigureTable.Of(http, table, figures, selection)
            : TypedResults.Ok(AnalysisFigureResource.ListOf(figures, selection));
    }
}
