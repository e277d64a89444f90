using System.Text.Json;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>What is kept of how a call was meant, whoever has judged its turns.</summary>
internal static class SentimentOutcome
{
    /// <returns>What of a call may be judged.</returns>
    public static Conversation Judged(Conversation conversation, AnalysisSettings settings) => settings is { AgentSentiment: false }
        ? conversation with { Turns = [.. conversation.Turns.Where(turn => turn.Speaker != Speaker.Agent)] }
        : conversation;

    /// <param name="conversation">As it was judged.</param>
    /// <param name="turns">Those that somebody could judge.</param>
    /// <param name="provider">Who did.</param>
    public static StepOutcome Of(Conversation conversation, IReadOnlyList<TurnSentiment> turns, string provider)
    {
        if (SentimentMerge.Of(conversation, [.. turns]) is not { } sentiment)
            return StepOutcome.Impossible("too little was said to tell");
        var stored = new StoredSentiment(
            [.. turns.Select(StoredTurn.Of)], [.. sentiment.Course.Select(part => new StoredPart(part.Start, part.End, part.Caller, part.Agent))]);
        return StepOutcome.Done(provider) with
        {
            Text = JsonSerializer.Serialize(stored, StoredAnalysisJson.Default.StoredSentiment),
            Facts = FactsOf(sentiment),
        };
    }

    private static Dictionary<string, object?> FactsOf(CallSentiment sentiment) => new(StringComparer.Ordinal)
    {
        [FactColumns.Sentiment] = WordOf(sentiment.Label),
        [FactColumns.SentimentScore] = sentiment.Score,
        [FactColumns.SentimentValue] = sentiment.Value,
        [FactColumns.CallerSentiment] = WordOf(sentiment.Caller?.Label),
        [FactColumns.CallerScore] = sentiment.Caller?.Score,
        [FactColumns.CallerValue] = sentiment.Caller?.Value,
        [FactColumns.AgentSentiment] = WordOf(sentiment.Agent?.Label),
        [FactColumns.AgentScore] = sentiment.Agent?.Score,
        [FactColumns.AgentValue] = sentiment.Agent?.Value,
        [FactColumns.Falling] = sentiment.IsFalling ? 1L : 0L,
    };

    private static string? WordOf(SentimentLabel? label) => label?.ToString().ToLowerInvariant();
}
