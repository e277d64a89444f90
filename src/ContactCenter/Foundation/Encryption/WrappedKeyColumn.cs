using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// A column of a database in which keys lie that the master key has wrapped. Each feature registers its own, and by that alone start, rotation, backup
/// and restore know of it.
/// </summary>
/// <param name="Database">The file's name in the store's folder.</param>
/// <param name="Table">Of that file; one that is not there yet has no keys.</param>
/// <param name="Id">The column of its primary key, a number or a text.</param>
/// <param name="PurposeOf">What the key of a row was wrapped for, by the row's id.</param>
internal sealed record WrappedKeyColumn(string Database, string Table, string Id, Func<string, string> PurposeOf)
{
    private const int AtOnce = 1_000;

    /// <summary>Its name.</summary>
    public string Column { get; init; } = "key";

    /// <summary>
    /// What is carried out, in this order, in a store that is restored without the master key. Afterwards no row has a key, and what these keys have
    /// encrypted is gone or marked so.
    /// </summary>
    public required IReadOnlyList<LossStatement> Loss { get; init; }

    /// <summary>Some key of it.</summary>
    /// <returns><c>null</c>: there is none.</returns>
    public WrappedSample? Find(SqliteConnection connection) => Read(connection, after: null, most: 1).FirstOrDefault();

    /// <summary>Wraps all of its keys with the next master key, within the transaction that the connection is in.</summary>
    /// <returns>How many there are.</returns>
    /// <exception cref="EncryptionException">Neither of the two has wrapped a key, or it was changed.</exception>
    public int Rewrap(SqliteConnection connection, MasterKey from, MasterKey to)
    {
        var count = 0;
        string? last = null;
        while (Read(connection, last, AtOnce) is [.., var end] some)
        {
            foreach (var key in some)
            {
                var wrapped = MasterKey.Rewrap(key.Wrapped, key.Purpose, from, to);
                connection.Execute($"UPDATE {Table} SET {Column} = $wrapped WHERE {Id} = $id", new { wrapped, id = key.Id });
            }

            (last, count) = (end.Id, count + some.Count);
        }

        return count;
    }

    /// <remarks>SQLite compares the text of an id with a number as a number, where the column is one.</remarks>
    private List<WrappedSample> Read(SqliteConnection connection, string? after, int most) =>
    [
        .. connection.Query<(string Name, byte[] Wrapped)>(
                $"""
                SELECT CAST({Table}.{Id} AS TEXT), {Table}.{Column} FROM {Table}
                WHERE {Table}.{Column} IS NOT NULL AND ($after IS NULL OR {Table}.{Id} > $after) ORDER BY {Table}.{Id} LIMIT $most
                """,
                new { after, most })
            .Select(row => new WrappedSample(row.Wrapped, PurposeOf(row.Name), row.Name)),
    ];
}

/// <summary>A wrapped key, as it was found.</summary>
/// <param name="Wrapped">As it is kept.</param>
/// <param name="Purpose">What it was wrapped for.</param>
/// <param name="Id">Of its row; empty: it lies in no table.</param>
internal sealed record WrappedSample(byte[] Wrapped, string Purpose, string Id = "");

/// <summary>A change of a store that has lost its master key.</summary>
/// <param name="Database">The file's name in the store's folder.</param>
/// <param name="Table">It is left out where this table is not there yet.</param>
/// <param name="Sql">One statement without parameters.</param>
internal sealed record LossStatement(string Database, string Table, string Sql);
