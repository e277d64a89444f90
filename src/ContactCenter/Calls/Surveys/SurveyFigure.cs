namespace ContactCenter.Calls.Surveys;

/// <summary>The figures of one group of surveys on one scale. Marks of different scales are never put together.</summary>
/// <param name="Key">The department, agent, day, week or question.</param>
/// <param name="Scale"><c>null</c>: it is not known, so that only the marks themselves can be told.</param>
/// <param name="Asked">Callers who got to the survey; by question those who answered it or passed it over.</param>
/// <param name="Marks">How often each mark was given.</param>
internal sealed record SurveyFigure(string Key, SurveyScale? Scale, int Asked, IReadOnlyDictionary<int, int> Marks)
{
    private const int Digits = 4;

    /// <summary>Fewer would say something of single calls.</summary>
    private const int LeastOfAgent = 5;

    /// <summary>Whether it is of one agent, of whom means of few marks are not told.</summary>
    public bool IsOfAgent { get; init; }

    public int Answered => Marks.Values.Sum();

    /// <summary><c>null</c>: a scale that is not known, or of fewer than three marks, does not tell.</summary>
    public int? Satisfied => Scale is { TellsSatisfaction: true } scale ? Marks.Where(mark => scale.IsSatisfied(mark.Key)).Sum(mark => mark.Value) : null;

    /// <summary>Satisfied ÷ answered, from 0 to 1; <c>null</c>: nobody has answered, too few of one agent, or the scale does not tell.</summary>
    public double? Csat => Satisfied is { } satisfied && TellsMeans ? Math.Round((double)satisfied / Answered, Digits) : null;

    /// <summary><c>null</c>: nobody has answered, too few of one agent, or the scale is not known.</summary>
    public double? Mean => Scale is not null && TellsMeans ? Math.Round(Marks.Sum(mark => (double)mark.Key * mark.Value) / Answered, Digits) : null;

    private bool TellsMeans => Answered >= (IsOfAgent ? LeastOfAgent : 1);

    /// <param name="counts">Of what there is a figure.</param>
    /// <param name="isByAgent">Whether each key is one agent.</param>
    /// <returns>By key, then by scale.</returns>
    public static IReadOnlyList<SurveyFigure> Of(IEnumerable<SurveyCount> counts, bool isByAgent) =>
    [
        .. counts
            .GroupBy(count => (Key: count.Key.ToUpperInvariant(), count.Scale))
            .OrderBy(group => group.Key.Key, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Scale?.Lowest)
            .ThenBy(group => group.Key.Scale?.Highest)
            .Select(group => new SurveyFigure(group.First().Key, group.Key.Scale, group.Sum(count => count.Count), MarksOf(group))
            {
                IsOfAgent = isByAgent,
            }),
    ];

    private static SortedDictionary<int, int> MarksOf(IEnumerable<SurveyCount> counts)
    {
        var marks = new SortedDictionary<int, int>();
        foreach (var count in counts)
        {
            if (count.Score is { } mark)
                marks[mark] = marks.GetValueOrDefault(mark) + count.Count;
        }

        return marks;
    }
}
