using ContactCenter.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ContactCenter.Access.Audit;

/// <summary>Answers with a list, or where that is asked for with a table of it, which is audited.</summary>
internal sealed class ListAnswers(AuditedTable table, IOptions<JsonOptions> json)
{
    /// <summary>A list that is in memory.</summary>
    /// <param name="http">The request.</param>
    /// <param name="asked">Which page is wanted, and how.</param>
    /// <param name="name">The list's, in the audit.</param>
    /// <param name="list">That page.</param>
    public Task<IResult> OfAsync<T>(HttpContext http, ListParameters asked, string name, ListResource<T> list)
        where T : notnull => OfAsync(http, asked.Format, asked.Limit, name, _ => Task.FromResult(list));

    /// <param name="http">The request.</param>
    /// <param name="format">As it is asked for.</param>
    /// <param name="limit">How many are asked for; <c>null</c>: a table has them all.</param>
    /// <param name="name">The list's, in the audit.</param>
    /// <param name="readAsync">The page that is asked for, or that after the <c>next</c> of another.</param>
    public async Task<IResult> OfAsync<T>(HttpContext http, string? format, int? limit, string name, Func<string?, Task<ListResource<T>>> readAsync)
        where T : notnull
    {
        var first = await readAsync(null);
        if (!CsvTable.IsWanted(http.Request, format))
            return TypedResults.Ok(first);
        var columns = new CsvColumns(json.Value.SerializerOptions.GetTypeInfo(typeof(T)));
        var pages = CsvPages.FromAsync(
            first,
            page => [.. page.Items.Select(item => columns.RowOf(item))],
            async page => limit is null && page.Next is { } next ? await readAsync(next) : null);
        return table.Of(http, AuditActions.ListExported, columns.Names, pages, name);
    }
}
