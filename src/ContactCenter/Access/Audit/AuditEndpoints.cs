using System.Globalization;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Audit;

/// <summary>Admins see who did what. No address changes that.</summary>
internal static class AuditEndpoints
{
    public const string Tag = "Audit";

    private static readonly string[] Columns = ["id", "at", "who", "action", "object", "before", "after", "address"];

    public static void MapAudit(this RouteGroupBuilder api) => api.MapGet("audit", ListAsync)
        .WithTags(Tag)
        .WithName("listAudit")
        .WithSummary("Who did what, newest first.")
        .WithDescription("As CSV with Accept: text/csv or format=csv: every column, and without a limit every page; that is audited, too.")
        .Produces<ListResource<AuditResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
        .Needs(Permission.SeeAudit)
        .ProducesValidationProblem();

    private static async Task<IResult> ListAsync(
        [AsParameters] AuditParameters parameters, HttpContext http, IAuditTrail trail, AuditedTable table, CancellationToken cancellationToken)
    {
        var query = parameters.ToQuery();
        if (CsvTable.IsWanted(http.Request, parameters.Format))
        {
            var whole = query with { Limit = parameters.Limit ?? AuditQuery.MaxLimit };
            var rows = CsvPages.FromAsync(
                await trail.ListAsync(whole, cancellationToken),
                page => [.. page.Lines.Select(RowOf)],
                async page => parameters.Limit is null && page.Next is { } next
                    ? await trail.ListAsync(whole with { Below = next }, cancellationToken)
                    : null);
            return table.Of(http, AuditActions.AuditExported, Columns, rows);
        }

        var page = await trail.ListAsync(query, cancellationToken);
        return TypedResults.Ok(new ListResource<AuditResource>(
            [.. page.Lines.Select(AuditResource.Of)], page.Next?.ToString(CultureInfo.InvariantCulture), page.Total));
    }

    private static string?[] RowOf(AuditLine line) =>
        [CsvTable.Text(line.Number), CsvTable.Text(line.At), line.Who, line.Action, line.Subject, line.Before, line.After, line.Address];
}
