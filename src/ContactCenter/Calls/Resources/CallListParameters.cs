using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ContactCenter.Api;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Calls.Resources;

/// <summary>Filters and paging that every list of calls takes from the query.</summary>
internal sealed record CallListParameters : IValidatableObject
{
    [FromQuery(Name = "caller"), Description("Only this caller, as the platform gave it; a number also with a plus.")]
    public string? Caller { get; init; }

    [FromQuery(Name = "number"), Description("Only calls to this number.")]
    public string? Number { get; init; }

    [FromQuery(Name = "department"), Description("Only this department.")]
    public string? Department { get; init; }

    [FromQuery(Name = "from"), Description("Only calls that began then or later."), MustBeInstant]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Only calls that began earlier."), MustBeInstant]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "limit"), Description("How many at most; when absent 50, and in a table all."), Whole(1, CallQuery.MaxLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."), MustBe("the next of a page before")]
    public CallCursor? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
            yield return new("must not be later than to", ["from"]);
    }

    /// <summary>The platform gives numbers without a plus; one that is not escaped arrives as a blank.</summary>
    public static string? Dialled(string? text) => text is ['+' or ' ', ..] ? text[1..] : text;

    public CallQuery ToQuery() => new()
    {
        Limit = Limit ?? CallQuery.DefaultLimit,
        After = Cursor,
        Caller = Dialled(Caller),
        Number = Dialled(Number),
        Department = Department,
        From = From,
        To = To,
    };
}
