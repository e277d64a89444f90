using ContactCenter.Access.Audit;
using ContactCenter.Api;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>Figures of analyses as CSV.</summary>
internal static class AnalysisFigureTable
{
    private static readonly string[] Columns =
        ["calls", "sentiment", "positive", "negative", "neutral", "mixed", "talkSeconds", "answered", "csat"];

    public static IResult Of(HttpContext http, AuditedTable table, IReadOnlyList<AnalysisFigure> figures, AnalysisSelection selection)
    {
        IReadOnlyList<string?[]> rows = [.. figures.Select(figure => (string?[])[.. KeysOf(figure, selection), .. RowOf(figure, selection)])];
        string[] keys = selection.Series is null ? ["key"] : ["key", "series"];
        return table.Of(http, AuditActions.AnalysisFiguresExported, [.. keys, .. Columns], AsyncEnumerable.Repeat(rows, 1));
    }

    private static string[] KeysOf(AnalysisFigure figure, AnalysisSelection selection) =>
        selection.Series is null ? [figure.Key] : [figure.Key, figure.Series];

    private static string?[] RowOf(AnalysisFigure figure, AnalysisSelection selection) =>
    [
        CsvTable.Text(figure.Calls), CsvTable.Text(figure.SentimentValue(selection)),
        CsvTable.Text(figure.Positive), CsvTable.Text(figure.Negative), CsvTable.Text(figure.Neutral), CsvTable.Text(figure.Mixed),
        CsvTable.Text(figure.TalkSeconds(selection)), CsvTable.Text(figure.Answered), CsvTable.Text(figure.Csat(selection)),
    ];
}
