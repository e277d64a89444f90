using System.Globalization;
using System.Text;
using ContactCenter.Access.Audit;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Calls.Surveys;

/// <summary>Figures of surveys as CSV.</summary>
internal static class SurveyFigureTable
{
    private static readonly string[] Columns = ["key", "asked", "answered", "satisfied", "csat", "mean", "low", "high", "distribution"];

    public static IResult Of(HttpContext http, AuditedTable table, IReadOnlyList<SurveyFigure> figures)
    {
        IReadOnlyList<string?[]> rows = [.. figures.Select(RowOf)];
        return table.Of(http, AuditActions.SurveyFiguresExported, Columns, AsyncEnumerable.Repeat(rows, 1));
    }

    private static string?[] RowOf(SurveyFigure figure) =>
    [
        figure.Key, Text(figure.Asked), Text(figure.Answered), Text(figure.Satisfied), Text(figure.Csat), Text(figure.Mean),
        Text(figure.Scale?.Lowest), Text(figure.Scale?.Highest), Distribution(figure.Marks),
    ];

    /// <summary><c>4: 3, 5: 12</c></summary>
    private static string Distribution(IReadOnlyDictionary<int, int> marks) =>
        new StringBuilder().AppendJoin(", ", marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Key}: {mark.Value}"))).ToString();

    private static string? Text<T>(T? value)
        where T : struct, IFormattable =>
        value?.ToString(format: null, CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
