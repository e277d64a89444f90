using System.Text.Json;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Takes the agent's side out of what was kept while the settings still wanted it.</summary>
internal static class AgentSide
{
    private static readonly string[] Judged = [FactColumns.AgentSentiment, FactColumns.AgentScore, FactColumns.AgentValue];

    /// <summary>Of the call, and whether the caller's fell.</summary>
    private static readonly string[] OfAll =
        [FactColumns.Sentiment, FactColumns.SentimentScore, FactColumns.SentimentValue, FactColumns.Falling];

    /// <returns>What the settings let be told of what is kept in clear.</returns>
    public static AnalysisFacts Hidden(AnalysisFacts facts, AnalysisSettings settings)
    {
        if (!settings.AgentSentiment)
            facts = WithoutAgentSentiment(facts);
        if (settings.AgentFigures || facts.Talk is not { } json)
            return facts;
        var talk = JsonSerializer.Deserialize(json, StoredAnalysisJson.Default.StoredTalk)!.WithoutAgent();
        return new(new Dictionary<string, object?>(facts.Columns, StringComparer.Ordinal)
        {
            [FactColumns.Talk] = JsonSerializer.Serialize(talk, StoredAnalysisJson.Default.StoredTalk),
        });
    }

    /// <param name="stored">As it is kept.</param>
    /// <param name="conversation">The call that it is of.</param>
    public static StoredSentiment Hidden(StoredSentiment stored, Conversation conversation)
    {
        var callers = conversation.Of(Speaker.Caller).Select(turn => turn.Segment).ToHashSet();
        StoredTurn[] turns = [.. stored.Turns.Where(turn => callers.Contains(turn.Segment))];
        var course = SentimentMerge.Of(conversation, [.. turns.Select(turn => turn.ToTurn())])?.Course ?? [];
        return new(turns, [.. course.Select(StoredPart.Of)]);
    }

    /// <summary>What is told of the call is the caller's then: where it is not known who spoke, the agent's is part of it.</summary>
    private static AnalysisFacts WithoutAgentSentiment(AnalysisFacts facts)
    {
        var isCallers = facts.Sentiment is { } all && facts.CallerSentiment == all;
        return facts.Only(column => !Judged.Contains(column, StringComparer.Ordinal) && (isCallers || !OfAll.Contains(column, StringComparer.Ordinal)));
    }
}
