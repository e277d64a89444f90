using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>The calls that a search wants by what is known of them beside their words.</summary>
internal static class WantedCalls
{
    private const string Analysed =
        "SELECT call FROM analyses WHERE ($topic IS NULL OR topic = $topic) AND ($sentiment IS NULL OR sentiment = $sentiment)";

    private const string Scored = "SELECT call FROM surveys WHERE ($lowest IS NULL OR score >= $lowest) AND ($highest IS NULL OR score <= $highest)";

    /// <returns>Their ids; <c>null</c>: nothing of that kind is asked.</returns>
    public static IReadOnlySet<string>? Find(SqliteConnection connection, SearchRequest request)
    {
        HashSet<string>? wanted = null;
        if (request.Topic is not null || request.Sentiment is not null)
        {
            wanted = connection.Query<string>(Analysed, new { topic = request.Topic, sentiment = request.Sentiment })
                .ToHashSet(StringComparer.Ordinal);
        }

        if (request.LowestScore is null && request.HighestScore is null)
            return wanted;
        var scored = connection.Query<string>(Scored, new { lowest = request.LowestScore, highest = request.HighestScore })
            .ToHashSet(StringComparer.Ordinal);
        if (wanted is not null)
            scored.IntersectWith(wanted);
        return scored;
    }
}
