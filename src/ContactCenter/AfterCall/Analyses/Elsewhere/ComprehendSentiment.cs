using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Speech.Analysis.Comprehend;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>How turns, parties and the call were meant, by Amazon Comprehend, which also knows turns that are mixed.</summary>
internal sealed class ComprehendSentiment(ComprehendReader reader, ProviderTexts texts, AnalysisSettings settings) : IStepProvider
{
    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        if (SentimentOutcome.ObstacleOf(call.Conversation, settings) is { } obstacle)
            return obstacle;
        // What is to be hidden is told by what both sides say, also where the agent's words are not sent.
        var sent = SentimentOutcome.Judged(texts.Of(call.Conversation).Conversation, settings);
        var counted = sent with { Turns = [.. sent.Turns.Where(turn => turn.WordCount >= SentimentMerge.LeastWords)] };
        var parts = TurnPart.Of(counted, ComprehendLanguages.Of);
        if (parts.IsEmpty)
            return ComprehendObstacle.Of(sent.Language, "sentiment");
        var judged = await reader.SentimentsOfAsync(parts, cancellationToken);
        List<TurnSentiment> turns = [.. judged.Found.GroupBy(each => each.Part.Turn.Segment).Select(turn => TurnSentiment.Of(turn.Key, Mean([.. turn])))];
        return SentimentOutcome.Of(call.Conversation, turns, Providers.Comprehend, settings).With(judged.LeftOut);
    }

    /// <summary>A turn that was sent in parts is meant as these are, each by its length.</summary>
    private static SentimentProbabilities Mean(IReadOnlyList<(TurnPart Part, SentimentProbabilities Likely)> parts)
    {
        double MeanOf(Func<SentimentProbabilities, double> probability) =>
            parts.Sum(each => probability(each.Likely) * each.Part.Text.Length) / parts.Sum(each => each.Part.Text.Length);
        return new(MeanOf(each => each.Positive), MeanOf(each => each.Negative), MeanOf(each => each.Neutral), MeanOf(each => each.Mixed));
    }
}
