using System.Globalization;

namespace ContactCenter.Calls.Surveys;

/// <summary>Which surveys are counted, and by what.</summary>
/// <param name="From">Only of calls that began then or later; <c>null</c>: of all.</param>
/// <param name="To">Only of calls that began earlier; <c>null</c>: of all.</param>
/// <param name="Zone">In which days begin.</param>
/// <param name="WeekStart">With which weeks begin.</param>
public sealed record SurveySelection(
    SurveyGrouping By, DateTimeOffset? From, DateTimeOffset? To, TimeZoneInfo Zone, DayOfWeek WeekStart = DayOfWeek.Monday)
{
    private const int DaysOfWeek = 7;

    /// <summary>Whether calls are put together by when they began.</summary>
    public bool IsByTime => By is SurveyGrouping.Day or SurveyGrouping.Week;

    /// <summary>The day, or by week the week's first day, as 2026-01-31.</summary>
    public string TimeOf(DateTimeOffset began)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(began, Zone).DateTime);
        var daysBefore = By == SurveyGrouping.Week ? (day.DayOfWeek - WeekStart + DaysOfWeek) % DaysOfWeek : 0;
        return day.AddDays(-daysBefore).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What the call counts for: nothing, unless its caller is known to have got to the survey.</summary>
    public IEnumerable<SurveyCount> CountsOf(CallSession call)
    {
        if (call.Survey is not { AskedAt: not null } survey || call.Caller.StartedAt < From || call.Caller.StartedAt >= To)
            return [];
        return By switch
        {
            SurveyGrouping.Department => [new(survey.Department, survey.ScoreScale, survey.Score, 1)],
            SurveyGrouping.Agent => [new(survey.Agent, survey.ScoreScale, survey.Score, 1)],
            SurveyGrouping.Day or SurveyGrouping.Week => [new(TimeOf(call.Caller.StartedAt), survey.ScoreScale, survey.Score, 1)],
            SurveyGrouping.Question => survey.Answers
                .Where(answer => answer.Scale is not null || answer.Score is not null)
                .Select(answer => new SurveyCount(answer.Question, answer.Scale, answer.Score, 1)),
            _ => throw new InvalidOperationException($"{By} is no grouping."),
        };
    }
}
