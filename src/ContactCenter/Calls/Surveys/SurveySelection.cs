using System.Globalization;

namespace ContactCenter.Calls.Surveys;

/// <summary>Which surveys are counted, and by what.</summary>
/// <param name="From">Only of calls that began then or later; <c>null</c>: of all.</param>
/// <param name="To">Only of calls that began earlier; <c>null</c>: of all.</param>
/// <param name="Zone">In which days begin.</param>
public sealed record SurveySelection(SurveyGrouping By, DateTimeOffset? From, DateTimeOffset? To, TimeZoneInfo Zone)
{
    /// <summary>The day as 2026-01-31.</summary>
    public string DayOf(DateTimeOffset began) => TimeZoneInfo.ConvertTime(began, Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the call counts for: nothing, unless its caller is known to have got to the survey.</summary>
    public IEnumerable<SurveyCount> CountsOf(CallSession call)
    {
        if (call.Survey is not { AskedAt: not null } survey || call.Caller.StartedAt < From || call.Caller.StartedAt >= To)
            return [];
        return By switch
        {
            SurveyGrouping.Department => [new(survey.Department, survey.ScoreScale, survey.Score, 1)],
            SurveyGrouping.Agent => [new(survey.Agent, survey.ScoreScale, survey.Score, 1)],
            SurveyGrouping.Day => [new(DayOf(call.Caller.StartedAt), survey.ScoreScale, survey.Score, 1)],
            SurveyGrouping.Question => survey.Answers
                .Where(answer => answer.Scale is not null || answer.Score is not null)
                .Select(answer => new SurveyCount(answer.Question, answer.Scale, answer.Score, 1)),
            _ => throw new InvalidOperationException($"{By} is no grouping."),
        };
    }
}
