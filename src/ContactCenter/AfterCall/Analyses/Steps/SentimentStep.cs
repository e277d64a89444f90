using ContactCenter.AfterCall.Analyses.Sentiments;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Words;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>How turns, parties and the call were meant, by vectors and by word rules of their language; by one of them where the other is not there.</summary>
internal sealed class SentimentStep(AnalysisSettings settings, VectorSentiment vectors) : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Sentiment;

    public IReadOnlyList<string> Columns =>
    [
        FactColumns.Sentiment, FactColumns.SentimentScore, FactColumns.SentimentValue,
        FactColumns.CallerSentiment, FactColumns.CallerScore, FactColumns.CallerValue,
        FactColumns.AgentSentiment, FactColumns.AgentScore, FactColumns.AgentValue,
        FactColumns.Falling,
    ];

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var conversation = call.Conversation;
        if (SentimentOutcome.ObstacleOf(conversation, settings) is { } obstacle)
            return obstacle;
        List<Turn> turns = [.. SentimentOutcome.Judged(conversation, settings).Turns.Where(turn => turn.WordCount >= SentimentMerge.LeastWords)];
        List<SentimentProbabilities?> byWords = [.. turns.Select(turn => WordSentiment.Of(turn.Text, conversation.LanguageOf(turn)))];
        try
        {
            var byVectors = await vectors.OfAsync([.. turns.Select(turn => (turn.Text, conversation.LanguageOf(turn)))], cancellationToken);
            return OutcomeOf(conversation, turns, [.. byVectors.Zip(byWords, JoinedSentiment.Of)]);
        }
        catch (EmbeddingException fault) when (fault.Fault == EmbeddingFault.Refused)
        {
            // The step of the vectors tells it too, and it is so for all calls.
            return OutcomeOf(conversation, turns, byWords, fault.Message);
        }
        catch (EmbeddingException fault) when (call.IsLastTry && byWords.Exists(likely => likely is not null))
        {
            var outcome = OutcomeOf(conversation, turns, byWords);
            return outcome.State == StepState.Done ? outcome.With($"by word rules alone: {fault.Message}") : outcome;
        }
    }

    private StepOutcome OutcomeOf(
        Conversation conversation, List<Turn> turns, IReadOnlyList<SentimentProbabilities?> likely, string? withoutVectors = null)
    {
        if (turns.Count > 0 && likely.All(each => each is null))
            return StepOutcome.Impossible(ObstacleOf(conversation.Language, withoutVectors));
        var judged = turns.Zip(likely).Where(each => each.Second is not null).Select(each => TurnSentiment.Of(each.First.Segment, each.Second!));
        return SentimentOutcome.Of(conversation, [.. judged], Providers.Embedded, settings);
    }

    private static string ObstacleOf(string? language, string? withoutVectors) => (language, withoutVectors) switch
    {
        (null, _) => "the language is not known",
        (_, null) => $"there are no word rules for {language}",
        _ => $"there are no word rules for {language}; {withoutVectors}",
    };
}
