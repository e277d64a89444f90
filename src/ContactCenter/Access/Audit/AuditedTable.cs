using System.Collections.Frozen;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Audit;

/// <summary>Answers with a table, and has the audit tell who took it away: by which filter, and how many rows.</summary>
internal sealed class AuditedTable(AuditLog audit)
{
    /// <summary>How it is told, and what was looked for in what people have said: the audit outlives that.</summary>
    private static readonly FrozenSet<string> Untold = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "format", "q");

    /// <param name="http">The request.</param>
    /// <param name="action">A word of <see cref="AuditActions"/>.</param>
    /// <param name="columns">Their names.</param>
    /// <param name="pages">Rows; the first page is at hand, so that what cannot be read is told as such.</param>
    /// <param name="name">Of what, where the action does not say it.</param>
    public IResult Of(
        HttpContext http, string action, string[] columns, IAsyncEnumerable<IReadOnlyList<string?[]>> pages, string? name = null) => TypedResults.Stream(
        async body =>
        {
            var table = new CsvTable(body);
            table.Write(columns);
            var rows = 0;
            try
            {
                await foreach (var page in pages)
                {
                    foreach (var cells in page)
                        table.Write(cells);
                    await table.FlushAsync(http.RequestAborted);
                    rows += page.Count;
                }
            }
            finally
            {
                // Also of a table that broke off: its beginning is out.
                await TellAsync(http, action, name, rows);
            }
        },
        CsvTable.MediaType);

    private Task TellAsync(HttpContext http, string action, string? name, int rows)
    {
        var doer = Doer.Of(http);
        var filter = http.Request.Query.Where(pair => !Untold.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return audit.TellAsync(audit.Line(doer.Name, action, name, after: AuditWords.Of(new ExportWords(filter, rows)), address: doer.Address));
    }
}
