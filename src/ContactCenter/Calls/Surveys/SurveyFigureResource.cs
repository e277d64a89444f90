using ContactCenter.Api;

namespace ContactCenter.Calls.Surveys;

/// <summary>The figures of one group of surveys on one scale: a group whose callers were asked on two scales has two entries.</summary>
/// <param name="Key">The department, the agent's endpoint, the day as 2026-01-31, the first day of the week, or the question.</param>
/// <param name="Asked">Callers who got to the survey; by question those who answered it or passed it over.</param>
/// <param name="Answered">Callers who gave a mark.</param>
/// <param name="Satisfied">Marks of which (mark − low) ÷ (high − low) is 0.75 or more;
/// <c>null</c>: the scale has fewer than three marks, or is not known.</param>
/// <param name="Csat">Satisfied ÷ answered, from 0 to 1; <c>null</c>: there is no such figure, or it is of fewer than five marks of an agent.</param>
/// <param name="Mean">Of the marks; <c>null</c>: there is none, the scale is not known, or it is of fewer than five marks of an agent.</param>
/// <param name="Low">The lowest mark of the scale; <c>null</c>: it is not known.</param>
/// <param name="High">The highest mark of the scale; <c>null</c>: it is not known.</param>
/// <param name="Distribution">How often each mark was given; marks that nobody gave are left out.</param>
internal sealed record SurveyFigureResource(
    string Key,
    int Asked,
    int Answered,
    int? Satisfied,
    double? Csat,
    double? Mean,
    int? Low,
    int? High,
    IReadOnlyDictionary<int, int> Distribution)
{
    public static SurveyFigureResource Of(SurveyFigure figure) => new(
        figure.Key,
        figure.Asked,
        figure.Answered,
        figure.Satisfied,
        figure.Csat,
        figure.Mean,
        figure.Scale?.Lowest,
        figure.Scale?.Highest,
        figure.Marks);

    public static ListResource<SurveyFigureResource> ListOf(IReadOnlyList<SurveyFigure> figures) => new([.. figures.Select(Of)], Next: null, figures.Count);
}
