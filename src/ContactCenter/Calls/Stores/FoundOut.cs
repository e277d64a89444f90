using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>Calls by what was found out about them. It lies in the history as soon as it is known, also of calls that have not left for it yet.</summary>
internal static class FoundOut
{
    /// <summary>The ids of those that a query wants, which asks for a topic, a sentiment or both.</summary>
    public const string Calls = "SELECT call FROM analyses WHERE ($topic IS NULL OR topic = $topic) AND ($sentiment IS NULL OR sentiment = $sentiment)";

    /// <returns>Those of the calls that the query wants.</returns>
    public static IReadOnlySet<string> Of(SqliteConnection connection, CallQuery query, IReadOnlyCollection<string> calls)
    {
        var values = new
        {
            topic = query.Topic,
            sentiment = query.Sentiment,
            calls = JsonSerializer.Serialize(calls.ToArray(), StoredJson.Default.StringArray),
        };
        return connection.Query<string>($"{Calls} AND call IN (SELECT value FROM json_each($calls))", values).ToHashSet(StringComparer.Ordinal);
    }
}
