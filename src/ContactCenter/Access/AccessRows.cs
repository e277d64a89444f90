using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.Access.Keys;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Access;

/// <summary>The tables <c>users</c>, <c>sessions</c> and <c>keys</c>.</summary>
internal static class AccessRows
{
    private static readonly StoredAccessJson Json = StoredAccessJson.Default;

    /// <summary>All people, sessions and keys.</summary>
    public static AccessState Read(DatabaseFile database)
    {
        using var connection = database.OpenReader();
        return new(
            All(connection, "users", Json.StoredUser, static (id, stored) => stored.ToUser(id)).ToImmutableDictionary(user => user.Number),
            All(connection, "sessions", Json.StoredSession, static (id, stored) => stored.ToSession(id))
                .ToImmutableDictionary(session => session.Hash, StringComparer.Ordinal),
            All(connection, "keys", Json.StoredKey, static (id, stored) => stored.ToKey(id))
                .ToImmutableDictionary(key => key.Hash, StringComparer.Ordinal));
    }

    public static void Put(RowWriter rows, User user) => rows
        .Statement("INSERT OR REPLACE INTO users (id, format, body) VALUES (?, ?, ?)")
        .With(user.Number).With(StoredUser.Format).With(rows.Json(StoredUser.Of(user), Json.StoredUser)).Run();

    public static void Put(RowWriter rows, Session session) => rows
        .Statement("INSERT OR REPLACE INTO sessions (id, format, body) VALUES (?, ?, ?)")
        .With(session.Number).With(StoredSession.Format).With(rows.Json(StoredSession.Of(session), Json.StoredSession)).Run();

    public static void Put(RowWriter rows, IssuedKey key) => rows
        .Statement("INSERT OR REPLACE INTO keys (id, format, body) VALUES (?, ?, ?)")
        .With(key.Number).With(StoredKey.Format).With(rows.Json(StoredKey.Of(key), Json.StoredKey)).Run();

    public static void RemoveUser(RowWriter rows, long number) => rows.Statement("DELETE FROM users WHERE id = ?").With(number).Run();

    public static void RemoveSession(RowWriter rows, long number) => rows.Statement("DELETE FROM sessions WHERE id = ?").With(number).Run();

    public static void RemoveKey(RowWriter rows, long number) => rows.Statement("DELETE FROM keys WHERE id = ?").With(number).Run();

    private static IEnumerable<TRow> All<TStored, TRow>(
        SqliteConnection connection, string table, JsonTypeInfo<TStored> type, Func<long, TStored, TRow> map) =>
        connection.Query<(long Id, byte[] Body)>($"SELECT id, body FROM {table} ORDER BY id")
            .Select(row => map(row.Id, JsonSerializer.Deserialize(row.Body, type)!));
}
