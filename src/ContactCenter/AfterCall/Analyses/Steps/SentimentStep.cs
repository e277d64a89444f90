using System.Text.Json;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Words;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>How turns, parties and the call were meant, by word rules of their language.</summary>
internal sealed class SentimentStep(AnalysisSettings settings) : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Sentiment;

    public IReadOnlyList<string> Columns =>
    [
        FactColumns.Sentiment, FactColumns.SentimentScore, FactColumns.SentimentValue,
        FactColumns.CallerSentiment, FactColumns.CallerScore, FactColumns.CallerValue,
        FactColumns.AgentSentiment, FactColumns.AgentScore, FactColumns.AgentValue,
        FactColumns.Falling,
    ];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) => Task.FromResult(OutcomeOf(call.Conversation));

    private StepOutcome OutcomeOf(Conversation conversation)
    {
        if (settings is { AgentSentiment: false })
            conversation = conversation with { Turns = [.. conversation.Turns.Where(turn => turn.Speaker != Speaker.Agent)] };
        var judged = conversation.Turns.Where(turn => turn.WordCount >= SentimentMerge.LeastWords)
            .Select(turn => (turn.Segment, Likely: WordSentiment.Of(turn.Text, conversation.LanguageOf(turn)))).ToList();
        if (judged.Count > 0 && judged.All(turn => turn.Likely is null))
            return StepOutcome.Impossible(conversation.Language is { } language ? $"there are no word rules for {language}" : "the language is not known");
        List<TurnSentiment> turns = [.. judged.Where(turn => turn.Likely is not null).Select(turn => TurnSentiment.Of(turn.Segment, turn.Likely!))];
        if (SentimentMerge.Of(conversation, [.. turns]) is not { } sentiment)
            return StepOutcome.Impossible("too little was said to tell");
        var stored = new StoredSentiment(
            [.. turns.Select(StoredTurn.Of)], [.. sentiment.Course.Select(part => new StoredPart(part.Start, part.End, part.Caller, part.Agent))]);
        return StepOutcome.Done(Providers.Embedded) with
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
