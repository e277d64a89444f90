using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>What figures of analyses are asked for.</summary>
internal sealed record AnalysisFigureParameters : IValidatableObject
{
    [FromQuery(Name = "by"), Description("What is put together."), OneOf("day", "department", "agent", "topic", "language")]
    public string? By { get; init; }

    [FromQuery(Name = "series"), Description("Into what each of these is parted, such as into topics, each of which is one line over days."),
        OneOf("day", "department", "agent", "topic", "language")]
    public string? Series { get; init; }

    [FromQuery(Name = "from"), Description("Only calls that began on the day of this instant or later."), MustBeInstant]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Only calls that began on a day before this instant, or on the day in which it is."), MustBeInstant]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "department"), Description("Only calls of this department.")]
    public string? Department { get; init; }

    [FromQuery(Name = "agent"), Description("Only calls of the agent at this endpoint.")]
    public string? Agent { get; init; }

    [FromQuery(Name = "topic"), Description("Only calls on the topic with this id.")]
    public string? Topic { get; init; }

    [FromQuery(Name = "language"), Description("Only calls in the language with this code.")]
    public string? Language { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (By is null)
            yield return new("must be day, department, agent, topic or language", ["by"]);
        if (By is not null && By == Series)
            yield return new("must not be what by is", ["series"]);
        if (From > To)
            yield return new("must not be later than to", ["from"]);
    }

    public AnalysisSelection ToSelection(Business business) => new(
        Enum.Parse<AnalysisGrouping>(By!, ignoreCase: true),
        From is { } from ? AnalysisSubjects.DayOf(from, business) : null,
        // The instant at which a day begins is the end of the one before.
        To is { } to && to > DateTimeOffset.MinValue ? AnalysisSubjects.DayOf(to.AddTicks(-1), business) : null)
    {
        Series = Series is { } series ? Enum.Parse<AnalysisGrouping>(series, ignoreCase: true) : null,
        Department = Department,
        Agent = Agent,
        Topic = Topic,
        Language = Language,
    };
}
