using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ContactCenter.Api;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.AfterCall.Search;

/// <summary>A search, out of the query.</summary>
internal sealed record SearchParameters : IValidatableObject
{
    [FromQuery(Name = "q"), Description("Words that are all said, \"a phrase\", the beginning* of a word, -none of this. At most 500 characters and 32 words.")]
    public string? Q { get; init; }

    [FromQuery(Name = "department"), Description("Only recordings of this department.")]
    public string? Department { get; init; }

    [FromQuery(Name = "agent"), Description("Only recordings of the agent at this endpoint.")]
    public string? Agent { get; init; }

    [FromQuery(Name = "language"), Description("Only what was said in this language, such as de.")]
    public string? Language { get; init; }

    [FromQuery(Name = "scoreFrom"), Description("Only calls with this score or a higher one."), Whole(0, 99)]
    public int? ScoreFrom { get; init; }

    [FromQuery(Name = "scoreTo"), Description("Only calls with this score or a lower one."), Whole(0, 99)]
    public int? ScoreTo { get; init; }

    [FromQuery(Name = "topic"), Description("Only calls on the topic with this id.")]
    public string? Topic { get; init; }

    [FromQuery(Name = "sentiment"), Description("Only calls of which the caller's sentiment is this."), OneOf("positive", "negative", "neutral", "mixed")]
    public string? Sentiment { get; init; }

    [FromQuery(Name = "from"), Description("Only recordings that began then or later."), MustBeInstant]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Only recordings that began earlier."), MustBeInstant]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "limit"), Description("How many at most; when absent 50, and in a table all."), Whole(1, SearchRequest.MaxLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."), MustBe("the next of a page before")]
    public SearchCursor? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
            yield return new("must not be later than to", ["from"]);
        if (ScoreFrom > ScoreTo)
            yield return new("must not be more than scoreTo", ["scoreFrom"]);
        if (!SearchQuery.TryParse(Q ?? "", out _, out var fault))
            yield return new(fault, ["q"]);
    }

    /// <param name="scope">What who asks may read.</param>
    public SearchRequest ToRequest(DepartmentScope scope) => new()
    {
        Query = SearchQuery.TryParse(Q ?? "", out var query, out var fault) ? query : throw new InvalidOperationException(fault),
        Scope = scope,
        Department = Department,
        Agent = Agent,
        Language = Language,
        LowestScore = ScoreFrom,
        HighestScore = ScoreTo,
        Topic = Topic,
        Sentiment = Sentiment,
        From = From,
        To = To,
        Limit = Limit ?? SearchRequest.DefaultLimit,
        After = Cursor,
    };
}
