using System.Text.Json;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>What is kept of how a call was meant, whoever has judged its turns.</summary>
internal static class SentimentOutcome
{
    private const string Unjudged = "what may be an agent's is not judged (Analysis:Agents:Sentiment)";

    /// <returns>
    /// What of a call may be judged: where agents are not, what is known to be the caller's. Where it is not known who spoke it may be the agent's.
    /// </returns>
    public static Conversation Judged(Conversation conversation, AnalysisSettings settings) => settings is { AgentSentiment: false }
        ? conversation with { Turns = conversation.Of(Speaker.Caller) }
        : conversation;

    /// <returns>Why nothing of a call may be judged; <c>null</c>: something may.</returns>
    public static StepOutcome? ObstacleOf(Conversation conversation, AnalysisSettings settings) =>
        settings is { AgentSentiment: false } && conversation.HasUnknownSpeakers
            ? StepOutcome.Impossible($"it is not known who spoke, and {Unjudged}")
            : null;

    /// <param name="conversation">All of it: the course is that of the whole talk.</param>
    /// <param name="turns">Those that somebody could judge, of what may be judged.</param>
    /// <param name="provider">Who did.</param>
    /// <param name="settings">Which say whether agents are judged.</param>
    public static StepOutcome Of(Conversation conversation, IReadOnlyList<TurnSentiment> turns, string provider, AnalysisSettings settings)
    {
        var hidden = settings is { AgentSentiment: false } && conversation.HasUnknownRecordings
            ? $"it is not known of all recordings who spoke, and {Unjudged}"
            : null;
        if (SentimentMerge.Of(conversation, [.. turns]) is not { } sentiment)
            return StepOutcome.Impossible(hidden ?? "too little was said to tell");
        var stored = new StoredSentiment(
            [.. turns.Select(StoredTurn.Of)], [.. sentiment.Course.Select(StoredPart.Of)]);
        return StepOutcome.Done(provider) with
        {
            Reason = hidden,
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
