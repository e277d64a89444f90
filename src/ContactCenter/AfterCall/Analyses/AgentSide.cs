using System.Text.Json;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Takes the agent's side out of what was kept while the settings still wanted it.</summary>
internal static class AgentSide
{
    private static readonly string[] Judged = [FactColumns.AgentSentiment, FactColumns.AgentScore, FactColumns.AgentValue];

    /// <returns>What the settings let be told of what is kept in clear.</returns>
    public static AnalysisFacts Hidden(AnalysisFacts facts, AnalysisSettings settings)
    {
        if (!settings.AgentSentiment)
            facts = facts.Only(column => !Judged.Contains(column, StringComparer.Ordinal));
        if (settings.AgentFigures || facts.Talk is not { } json)
            return facts;
        var talk = JsonSerializer.Deserialize(json, StoredAnalysisJson.Default.StoredTalk)!.WithoutAgent();
        return new(new Dictionary<string, object?>(facts.Columns, StringComparer.Ordinal)
        {
            [FactColumns.Talk] = JsonSerializer.Serialize(talk, StoredAnalysisJson.Default.StoredTalk),
        });
    }

    /// <param name="stored">As it is kept.</param>
    /// <param name="isAgents">Whether the agent has said the segment of that number.</param>
    public static StoredSentiment Hidden(StoredSentiment stored, Func<int, bool> isAgents) => new(
        [.. stored.Turns.Where(turn => !isAgents(turn.Segment))], [.. stored.Course.Select(part => part with { Agent = null })]);
}
