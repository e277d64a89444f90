using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Calls.Surveys;

/// <summary>What figures of surveys are asked for.</summary>
internal sealed record SurveyFigureParameters : IValidatableObject
{
    [FromQuery(Name = "by"), Description("What is put together."), OneOf("department", "agent", "day", "week", "question")]
    public string? By { get; init; }

    [FromQuery(Name = "from"), Description("Only calls that began then or later."), MustBeInstant]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Only calls that began earlier."), MustBeInstant]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (By is null)
            yield return new("must be department, agent, day, week or question", ["by"]);
        if (From > To)
            yield return new("must not be later than to", ["from"]);
    }

    public SurveySelection ToSelection(Business business) =>
        new(Enum.Parse<SurveyGrouping>(By!, ignoreCase: true), From, To, business.Zone ?? TimeZoneInfo.Utc, business.WeekStart);
}
