using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Words;
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
        conversation = SentimentOutcome.Judged(conversation, settings);
        var judged = conversation.Turns.Where(turn => turn.WordCount >= SentimentMerge.LeastWords)
            .Select(turn => (turn.Segment, Likely: WordSentiment.Of(turn.Text, conversation.LanguageOf(turn)))).ToList();
        if (judged.Count > 0 && judged.All(turn => turn.Likely is null))
            return StepOutcome.Impossible(conversation.Language is { } language ? $"there are no word rules for {language}" : "the language is not known");
        List<TurnSentiment> turns = [.. judged.Where(turn => turn.Likely is not null).Select(turn => TurnSentiment.Of(turn.Segment, turn.Likely!))];
        return SentimentOutcome.Of(conversation, turns, Providers.Embedded);
    }
}
