using System.Globalization;
using System.Text.Json;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>The tables <c>surveys</c> and <c>answers</c> of the history: what is counted, with no call to be read for it.</summary>
internal static class SurveyTables
{
    /// <summary>All zones differ by whole quarters of an hour: what began in the same one began on the same day.</summary>
    private const long Quarter = 15 * TimeSpan.TicksPerMinute;

    private const string Match = "started >= $from AND started < $to AND call NOT IN (SELECT value FROM json_each($except))";
    private const string Counts = "score, low, high, count(*) AS number FROM surveys WHERE " + Match + " GROUP BY 1, 2, 3, 4";

    private const string Answers =
        "question AS key, answers.score, answers.low, answers.high, count(*) AS number FROM surveys JOIN answers USING (call) WHERE " + Match
            + " AND (answers.score IS NOT NULL OR answers.high IS NOT NULL) GROUP BY 1, 2, 3, 4";

    public static void Write(RowWriter rows, CallSession call)
    {
        if (call.Survey is not { AskedAt: not null } survey)
            return;
        var scale = survey.ScoreScale;
        rows.Statement("INSERT OR REPLACE INTO surveys (call, started, department, agent, score, low, high) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .With(call.CallerLeg.Value).With(call.Caller.StartedAt).With(survey.Department).With(survey.Agent)
            .With(survey.Score).With(scale?.Lowest).With(scale?.Highest).Run();
        foreach (var answer in survey.Answers)
        {
            rows.Statement("INSERT OR REPLACE INTO answers (call, number, question, score, low, high) VALUES (?, ?, ?, ?, ?, ?)")
                .With(call.CallerLeg.Value).With(answer.Number).With(answer.Question)
                .With(answer.Score).With(answer.Scale?.Lowest).With(answer.Scale?.Highest).Run();
        }
    }

    /// <param name="except">Calls that are not counted here.</param>
    public static IReadOnlyList<SurveyCount> Count(SqliteConnection connection, SurveySelection selection, IReadOnlyCollection<string> except)
    {
        var values = new
        {
            from = selection.From?.UtcTicks ?? 0,
            to = selection.To?.UtcTicks ?? long.MaxValue,
            except = JsonSerializer.Serialize(except.ToArray(), StoredJson.Default.StringArray),
            quarter = Quarter,
        };
        var counts = selection.By switch
        {
            SurveyGrouping.Department => $"department AS key, {Counts}",
            SurveyGrouping.Agent => $"agent AS key, {Counts}",
            SurveyGrouping.Day or SurveyGrouping.Week => $"CAST(started / $quarter AS TEXT) AS key, {Counts}",
            SurveyGrouping.Question => Answers,
            _ => throw new InvalidOperationException($"{selection.By} is no grouping."),
        };
        return [.. connection.Query<Row>($"SELECT {counts}", values).Select(row => row.Count(selection))];
    }

    /// <returns>Calls that an older program has asked and whose answers are not in the tables yet, by their ids.</returns>
    /// <param name="after">The last one of before; empty: none.</param>
    public static IReadOnlyList<string> Unread(SqliteConnection connection, string after, int most) =>
        [.. connection.Query<string>("SELECT call FROM surveys_to_read WHERE call > $after ORDER BY call LIMIT $most", new { after, most })];

    public static void WriteRead(RowWriter rows, CallSession call)
    {
        HistoryTables.Write(rows, call);
        rows.Statement("DELETE FROM surveys_to_read WHERE call = ?").With(call.CallerLeg.Value).Run();
    }

    private sealed class Row
    {
        public required string Key { get; init; }

        public long? Score { get; init; }

        public long? Low { get; init; }

        public long? High { get; init; }

        public long Number { get; init; }

        public SurveyCount Count(SurveySelection selection)
        {
            var key = selection.IsByTime
                ? selection.TimeOf(new(long.Parse(Key, CultureInfo.InvariantCulture) * Quarter, TimeSpan.Zero))
                : Key;
            var scale = Low is { } low && High is { } high ? new SurveyScale((int)low, (int)high) : null;
            return new(key, scale, (int?)Score, (int)Number);
        }
    }
}
