using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Imports;

/// <summary>The table <c>imports</c>.</summary>
internal static class ImportRows
{
    public static void Put(RowWriter rows, Import import) =>
        rows.Statement("INSERT OR REPLACE INTO imports (id, body) VALUES (?, ?)")
            .With(import.Number).With(rows.Json(StoredImport.Of(import), StoredImportJson.Default.StoredImport)).Run();

    public static void Remove(RowWriter rows, long number) => rows.Statement("DELETE FROM imports WHERE id = ?").With(number).Run();

    /// <exception cref="StorageException">A newer program has written one.</exception>
    public static IEnumerable<Import> All(SqliteConnection connection) =>
        connection.Query<(long Id, byte[] Body)>("SELECT id, body FROM imports").Select(row => Read(row.Id, row.Body));

    private static Import Read(long number, byte[] body)
    {
        var stored = JsonSerializer.Deserialize(body, StoredImportJson.Default.StoredImport)!;
        return ImportWords.StateOf(stored.State) is { } state
            ? stored.ToImport(number, state)
            : throw new StorageException(
                $"Import {number} is '{stored.State}', which this program does not know. Start the program that wrote it, or restore a backup.");
    }
}
