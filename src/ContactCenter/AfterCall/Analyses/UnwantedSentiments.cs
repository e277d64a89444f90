using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Where agents are not to be judged, takes out of the history what was judged of them before and is kept in clear: nobody finds a call by it or sums it up.
/// Sums follow by the triggers of the table.
/// </summary>
internal sealed class UnwantedSentiments(AnalysisSettings settings) : IHistoryOpening
{
    private const int AtOnce = 500;

    /// <summary>What is told of the call is what the caller's turns alone have; else an agent may be part of it, as <see cref="AgentSide"/> has it.</summary>
    private const string IsCallers =
        "sentiment IS NOT NULL AND sentiment IS caller_sentiment AND sentiment_score IS caller_score AND sentiment_value IS caller_value";

    private const string Judged = $"""
        SELECT call FROM analyses WHERE call > $after
        AND (agent_sentiment IS NOT NULL OR ((sentiment IS NOT NULL OR falling IS NOT NULL) AND NOT ({IsCallers})))
        ORDER BY call LIMIT $most
        """;

    public void Prepare(SqliteConnection reader, DatabaseWriter writer)
    {
        if (settings.AgentSentiment)
            return;
        var after = "";
        while (reader.Query<string>(Judged, new { after, most = AtOnce }).AsList() is { Count: > 0 } calls)
        {
            writer.Write([.. calls.Select(call => new Unjudged(call))]);
            after = calls[^1];
        }
    }

    private sealed class Unjudged(string call) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            rows.Statement("UPDATE analyses SET agent_sentiment = NULL, agent_score = NULL, agent_value = NULL WHERE call = ?").With(call).Run();
            rows.Statement(
                $"""
                UPDATE analyses SET sentiment = NULL, sentiment_score = NULL, sentiment_value = NULL, falling = NULL WHERE call = ? AND NOT ({IsCallers})
                """).With(call).Run();
        }
    }
}
