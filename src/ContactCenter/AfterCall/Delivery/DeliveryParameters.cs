using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ContactCenter.Api;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Which deliveries are asked for, out of the query.</summary>
internal sealed record DeliveryParameters : IValidatableObject
{
    [FromQuery(Name = "call"), Description("Only those of this call, by our id.")]
    public string? Call { get; init; }

    [FromQuery(Name = "target"), Description("Only those to this target.")]
    public string? Target { get; init; }

    [FromQuery(Name = "state"), Description("Only those in this state."), OneOf("waiting", "trying", "accepted", "dead")]
    public string? State { get; init; }

    [FromQuery(Name = "from"), Description("Only those of calls that were changed then or later."), MustBeInstant]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Only those of calls that were changed earlier."), MustBeInstant]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "limit"), Description("How many at most; when absent 50, and in a table all."), Whole(1, DeliveryQuery.MaxLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."),
        Range(typeof(long), "1", "9223372036854775807", ErrorMessage = "must be the next of a page before")]
    public long? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
            yield return new("must not be later than to", ["from"]);
    }

    /// <param name="departments">Whose calls who asks may know of; <c>null</c>: all.</param>
    public DeliveryQuery ToQuery(ImmutableArray<string>? departments) => new()
    {
        Call = Call,
        Target = Target,
        State = State is { } state ? DeliveryWords.StateOf(state) : null,
        From = From,
        To = To,
        Limit = Limit ?? DeliveryQuery.DefaultLimit,
        Below = Cursor ?? long.MaxValue,
        Departments = departments,
    };
}
