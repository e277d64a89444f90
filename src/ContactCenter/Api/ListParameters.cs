using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Api;

/// <summary>Which page is asked for of a list that is in memory, and how, out of the query.</summary>
internal sealed record ListParameters
{
    private const int MaxLimit = 500;

    [FromQuery(Name = "limit"), Description("How many at most; when absent all."), Whole(1, MaxLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."), MustBe("the next of a page before")]
    public ListPlace? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }
}
