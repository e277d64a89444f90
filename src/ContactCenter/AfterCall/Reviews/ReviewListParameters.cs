using System.ComponentModel;
using ContactCenter.Api;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Which reviews are asked for, out of the query.</summary>
internal sealed record ReviewListParameters
{
    private const int MostAtOnce = 200;

    [FromQuery(Name = "state"), Description("Only those in this state; due: calls of the last 30 days that somebody is to review."),
        OneOf("due", "draft", "published", "acknowledged", "disputed")]
    public string? State { get; init; }

    [FromQuery(Name = "limit"), Description("How many at most; when absent 50, and in a table all."), Whole(1, MostAtOnce)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."), MustBe("the next of a page before")]
    public ListPlace? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }
}
