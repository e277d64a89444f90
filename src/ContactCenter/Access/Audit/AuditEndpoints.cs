using System.Globalization;
using System.Runtime.CompilerServices;
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
        .Needs(Permission.SeeAudit)
        .WithTags(Tag)
        .WithName("listAudit")
        .WithSummary("Who did what, newest first.")
        .WithDescription("As CSV with Accept: text/csv or format=csv: every column, and without a limit every page; that is audited, too.")
        .Produces<ListResource<AuditResource>>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesValidationProblem();

    private static async Task<IResult> ListAsync(
        [AsParameters] AuditParameters parameters, HttpContext http, IAuditTrail trail, AuditedTable table, CancellationToken cancellationToken)
    {
        var query = parameters.ToQuery();
        if (CsvTable.IsWanted(http.Request, parameters.Format))
        {
            var whole = query with { Limit = parameters.Limit ?? AuditQuery.MaxLimit };
            var first = await trail.ListAsync(whole, cancellationToken);
            return table.Of(http, AuditActions.AuditExported, Columns, PagesAsync(trail, whole, first, isWhole: parameters.Limit is null, cancellationToken));
        }

        var page = await trail.ListAsync(query, cancellationToken);
        return TypedResults.Ok(new ListResource<AuditResource>(
            [.. page.Lines.Select(AuditResource.Of)], page.Next?.ToString(CultureInfo.InvariantCulture), page.Total));
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?[]>> PagesAsync(
        IAuditTrail trail, AuditQuery query, AuditPage first, bool isWhole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = first;
        while (true)
        {
            yield return [.. page.Lines.Select(RowOf)];
            if (!isWhole || page.Next is not { } next)
                yield break;
            page = await trail.ListAsync(query with { Below = next }, cancellationToken);
        }
    }

    private static string?[] RowOf(AuditLine line) =>
        [line.Number.ToString(CultureInfo.InvariantCulture), line.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), line.Who, line.Action,
            line.Subject, line.Before, line.After, line.Address];
}
