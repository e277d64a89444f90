using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Topics;

/// <summary>The table <c>topic_application</c>.</summary>
internal static class ApplicationRows
{
    private const string Running = "running";

    /// <returns>Whether it was kept.</returns>
    public static bool Put(RowWriter rows, StoredApplication application, bool isNew)
    {
        if (isNew)
        {
            const string Sql = """
                INSERT OR REPLACE INTO topic_application (id, since, state, at, done, work)
                SELECT 1, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM topic_application WHERE state = ?)
                """;
            return rows.Statement(Sql).With(application.Since).With(WordOf(application.State)).With(application.At).With(application.Done)
                .With(application.Work).With(Running).Run() > 0;
        }

        return rows.Statement("UPDATE topic_application SET state = ?, done = ? WHERE work = ? AND state = ?")
            .With(WordOf(application.State)).With(application.Done).With(application.Work).With(Running).Run() > 0;
    }

    public static StoredApplication? Find(SqliteConnection connection) =>
        connection.QuerySingleOrDefault<Row>("SELECT since, state, at, done, work FROM topic_application")?.ToApplication();

    /// <summary>On disk and in the API.</summary>
    public static string WordOf(ApplicationState state) => state.ToString().ToLowerInvariant();

    private sealed record Row(long Since, string State, long At, long Done, long Work)
    {
        public StoredApplication ToApplication() => new(
            new DateTimeOffset(Since, TimeSpan.Zero),
            Enum.GetValues<ApplicationState>().Single(state => WordOf(state) == State),
            new DateTimeOffset(At, TimeSpan.Zero),
            (int)Done,
            Work);
    }
}
