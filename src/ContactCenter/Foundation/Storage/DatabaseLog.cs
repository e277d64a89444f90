using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>SQLite's write-ahead log, which keeps what pages held before they were changed.</summary>
internal static class DatabaseLog
{
    /// <summary>
    /// Copies the log into the file and makes it empty, so that nothing is in it which an erasure has removed. Waits as long for those who read
    /// and write as the connection waits for others; nobody else can write meanwhile.
    /// </summary>
    /// <param name="connection">One that writes, without a transaction.</param>
    /// <returns><c>false</c>: somebody still reads what was before, and it is to be tried again.</returns>
    /// <exception cref="SqliteException">The log cannot be copied.</exception>
    public static bool TryTruncate(SqliteConnection connection) =>
        connection.QuerySingle<(long Busy, long Log, long Copied)>("PRAGMA wal_checkpoint(TRUNCATE)").Busy == 0;
}
