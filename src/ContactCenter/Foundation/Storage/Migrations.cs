using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>Brings a database to the shape that this program knows, one numbered step after the other.</summary>
public static class Migrations
{
    /// <summary>A step is never changed once it was released: a new one is added.</summary>
    private static readonly string[] Steps =
    [
        // 1: the journal, the history of calls, and what was given up.
        """
        CREATE TABLE journal (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            previous INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            entries BLOB NOT NULL
        );
        CREATE TABLE calls (
            call TEXT PRIMARY KEY,
            started INTEGER NOT NULL,
            caller TEXT NOT NULL COLLATE NOCASE,
            number TEXT NOT NULL,
            department TEXT COLLATE NOCASE,
            asked INTEGER,
            score INTEGER,
            story BLOB NOT NULL
        );
        CREATE INDEX calls_newest ON calls (started DESC, call);
        CREATE INDEX calls_asked ON calls (started DESC, call) WHERE asked IS NOT NULL;
        CREATE TABLE legs (
            leg TEXT PRIMARY KEY,
            call TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE dead_work (
            number INTEGER PRIMARY KEY,
            call TEXT NOT NULL,
            at INTEGER NOT NULL,
            item BLOB NOT NULL
        );
        """,

        // 2: lists of calls are read from one index, whatever is asked for, and not from the stories.
        """
        DROP INDEX calls_newest;
        DROP INDEX calls_asked;
        CREATE INDEX calls_listed ON calls (started DESC, call, caller, number, department, asked, score);
        """,
    ];

    /// <summary>The newest shape that this program knows.</summary>
    public static int Newest => Steps.Length;

    /// <returns>The shape that the database has.</returns>
    /// <exception cref="StorageException">It is of a newer program.</exception>
    public static int RefuseNewer(SqliteConnection connection)
    {
        var found = connection.ExecuteScalar<int>("PRAGMA user_version");
        return found <= Newest ? found : throw new StorageException(
            $"{connection.DataSource} has shape {found}; this program knows shapes up to {Newest}. Start the newer program again, or restore a backup of the older one.");
    }

    /// <summary>Brings it to the newest shape.</summary>
    /// <returns>The shape that the database had before.</returns>
    /// <exception cref="StorageException">The database is of a newer program.</exception>
    public static int Apply(SqliteConnection connection) => Apply(connection, Newest);

    /// <summary>Brings it to that shape, if it has an older one.</summary>
    public static int Apply(SqliteConnection connection, int upTo)
    {
        var found = RefuseNewer(connection);
        for (var step = found; step < upTo; step++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Steps[step], transaction: transaction);
            // A pragma takes no parameter.
            connection.Execute(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"), transaction: transaction);
            transaction.Commit();
        }

        return found;
    }
}
