using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Api;

/// <summary>Which page is asked for of a list whose items are numbered, and how, out of the query.</summary>
internal sealed record NumberedListParameters
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    [FromQuery(Name = "limit"), Description("How many at most; when absent 50, and in a table all."), Whole(1, MaxLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."),
        Range(typeof(long), "1", "9223372036854775807", ErrorMessage = "must be the next of a page before")]
    public long? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    /// <summary>How many are on one page.</summary>
    public int Count => Limit ?? DefaultLimit;

    /// <param name="next">Of the page before; <c>null</c>: it is the page that is asked for.</param>
    /// <returns>Only items with lower numbers are on the page.</returns>
    public long Below(string? next) => next is null ? Cursor ?? long.MaxValue : long.Parse(next, CultureInfo.InvariantCulture);
}
