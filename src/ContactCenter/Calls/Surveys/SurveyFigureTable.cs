using System.Globalization;
using ContactCenter.Access.Audit;
using ContactCenter.Api;
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
        figure.Key, CsvTable.Text(figure.Asked), CsvTable.Text(figure.Answered), CsvTable.Text(figure.Satisfied), CsvTable.Text(figure.Csat),
        CsvTable.Text(figure.Mean), CsvTable.Text(figure.Scale?.Lowest), CsvTable.Text(figure.Scale?.Highest), Distribution(figure.Marks),
    ];

    /// <summary><c>4: 3, 5: 12</c></summary>
    private static string Distribution(IReadOnlyDictionary<int, int> marks) =>
        string.Join(", ", marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Key}: {mark.Value}")));
}
