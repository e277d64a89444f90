using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>The shapes that a database has had, each made from the one before by a numbered SQL file of the folder <c>Shapes</c>.</summary>
/// <remarks>A file is never changed once it was released: a new one is added.</remarks>
public sealed class Migrations
{
    /// <summary>The database of what is live.</summary>
    public static readonly Migrations Live = new("contactcenter", first: 3, newest: 17);

    /// <summary>The database of calls that have ended. Its first shapes were those of all in one file.</summary>
    public static readonly Migrations History = new("history", first: 1, newest: 16) { IsErasedForGood = true };

    private readonly string _name;

    private Migrations(string name, int first, int newest) => (_name, First, Newest) = (name, first, newest);

    /// <summary>
    /// Whether all that is deleted is overwritten at once, so that words of people do not stay in free pages. Else it is overwritten where that costs
    /// no page more, and <see cref="DatabaseWriter.TryForget"/> gives the free pages away.
    /// </summary>
    public bool IsErasedForGood { get; private init; }

    /// <summary>The first shape that such a database had.</summary>
    public int First { get; }

    /// <param name="file">The name of a file of the store.</param>
    public static Migrations Of(string file) => file == StorageFolder.HistoryFileName ? History : Live;

    /// <summary>The newest shape that this program knows.</summary>
    public int Newest { get; }

    /// <returns>The shape that the database has; 0: it is new.</returns>
    /// <exception cref="StorageException">It is of a newer program.</exception>
    public int RefuseNewer(SqliteConnection connection)
    {
        var found = connection.ExecuteScalar<int>("PRAGMA user_version");
        return found <= Newest ? found : throw new StorageException(
            $"{connection.DataSource} has shape {found}; this program knows shapes up to {Newest}. Start the newer program again, or restore a backup "
                + "of the older one.");
    }

    /// <summary>Brings the database to the newest shape, or to <paramref name="upTo"/>.</summary>
    /// <returns>The shape that the database had before.</returns>
    /// <exception cref="StorageException">The database is of a newer program.</exception>
    public int Apply(SqliteConnection connection, int? upTo = null)
    {
        var found = RefuseNewer(connection);
        for (var shape = Math.Max(found + 1, First); shape <= (upTo ?? Newest); shape++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Read(shape), transaction: transaction);
            // A pragma takes no parameter.
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {shape}"), transaction: transaction);
            transaction.Commit();
        }

        return found;
    }

    private string Read(int shape)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{_name}.{shape}.sql");
        using var resource = typeof(Migrations).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks {name}.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
