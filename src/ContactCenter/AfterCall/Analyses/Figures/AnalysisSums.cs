using ContactCenter.Calls.Stores;
using Dapper;

namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>Reads the table <c>analysis_sums</c>, which the history keeps by itself.</summary>
internal sealed class AnalysisSums(HistoryDatabase history)
{
    private const string Sums = """
        sum(calls) AS calls, sum(positive) AS positive, sum(negative) AS negative, sum(neutral) AS neutral, sum(mixed) AS mixed,
        sum(valued) AS valued, sum(value) AS value, sum(talked) AS talked, sum(talk) AS talk, sum(answered) AS answered, sum(satisfied) AS satisfied
        FROM analysis_sums WHERE ($from IS NULL OR day >= $from) AND ($to IS NULL OR day <= $to)
        AND ($department IS NULL OR department = $department) AND ($agent IS NULL OR agent = $agent)
        AND ($topic IS NULL OR topic = $topic) AND ($language IS NULL OR language = $language)
        GROUP BY 1, 2 ORDER BY 1, 2
        """;

    /// <returns>By key, then by series.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    public Task<IReadOnlyList<AnalysisFigure>> ReadAsync(AnalysisSelection selection, CancellationToken cancellationToken)
    {
        var (column, series) = (ColumnOf(selection.By), selection.Series is { } parts ? ColumnOf(parts) : "''");
        var values = new
        {
            from = selection.From,
            to = selection.To,
            department = selection.Department,
            agent = selection.Agent,
            topic = selection.Topic,
            language = selection.Language,
        };
        return history.ReadAsync<IReadOnlyList<AnalysisFigure>>(
            connection => [.. connection.Query<AnalysisFigure>($"SELECT {column} AS key, {series} AS series, {Sums}", values)], cancellationToken);
    }

    private static string ColumnOf(AnalysisGrouping grouping) => grouping switch
    {
        AnalysisGrouping.Day => "day",
        AnalysisGrouping.Department => "department",
        AnalysisGrouping.Agent => "agent",
        AnalysisGrouping.Topic => "topic",
        AnalysisGrouping.Language => "language",
        _ => throw new InvalidOperationException($"{grouping} is no grouping."),
    };
}
