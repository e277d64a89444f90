using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ContactCenter.Api;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Filters and paging of recordings, out of the query.</summary>
internal sealed record RecordingParameters : IValidatableObject
{
    [FromQuery(Name = "callId"), Description("Only recordings of this call.")]
    public string? CallId { get; init; }

    [FromQuery(Name = "department"), Description("Only this department.")]
    public string? Department { get; init; }

    [FromQuery(Name = "kind"), Description("Only this kind."), OneOf(RecordingWords.Conversation, RecordingWords.Message, RecordingWords.Answer)]
    public string? Kind { get; init; }

    [FromQuery(Name = "state"), Description("Only those in this state.")]
    [OneOf(
        RecordingWords.Expected,
        RecordingWords.Importing,
        RecordingWords.Stored,
        RecordingWords.Redacting,
        RecordingWords.Ready,
        RecordingWords.Missing,
        RecordingWords.Failed,
        RecordingWords.Deleted,
        RecordingWords.Erased)]
    public string? State { get; init; }

    [FromQuery(Name = "from"), Description("Only recordings that began then or later."), MustBeInstant]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Only recordings that began earlier."), MustBeInstant]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "limit"), Description("How many at most; when absent 50."), Whole(1, RecordingQuery.MaxLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."), MustBe("the next of a page before")]
    public RecordingCursor? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
            yield return new("must not be later than to", ["from"]);
    }

    public RecordingQuery ToQuery() => new()
    {
        Limit = Limit ?? RecordingQuery.DefaultLimit,
        After = Cursor,
        Call = CallId,
        Department = Department,
        Kind = Kind is null ? null : RecordingWords.KindOf(Kind),
        State = State is null ? null : RecordingWords.StateOf(State),
        From = From,
        To = To,
    };
}
