using System.Text.Json;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Speech.Analysis.Comprehend;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>The phrases that say what a call was about, by Amazon Comprehend: as many as are found here, each once.</summary>
internal sealed class ComprehendPhrases(ComprehendReader reader, ProviderTexts texts) : IStepProvider
{
    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var sent = texts.Of(call.Conversation);
        var parts = TurnPart.Of(sent.Conversation, ComprehendLanguages.Of);
        if (parts.IsEmpty)
            return ComprehendObstacle.Of(sent.Conversation.Language, "key phrases");
        var turns = call.Conversation.Turns.ToDictionary(turn => turn.Segment, turn => turn.Text);
        var most = call.Conversation.Turns.Sum(turn => turn.WordCount) < KeyPhrases.LongCallWords ? KeyPhrases.Most : KeyPhrases.MostOfLongCall;
        var found = await reader.PhrasesOfAsync(parts, cancellationToken);
        StoredPhrase[] phrases =
        [
            .. found.Found
                .Select(find => (Place: sent.OwnPlaceOf(find.Place), find.Score))
                .Select(find => new KeyPhrase(turns[find.Place.Segment][find.Place.Begin..find.Place.End], find.Place, find.Score))
                .GroupBy(phrase => phrase.Text, StringComparer.OrdinalIgnoreCase)
                .Select(same => same.First() with { Score = same.Max(phrase => phrase.Score) })
                .OrderByDescending(phrase => phrase.Score).Take(most).Select(StoredPhrase.Of),
        ];
        var text = JsonSerializer.Serialize(phrases, StoredAnalysisJson.Default.StoredPhraseArray);
        return (StepOutcome.Done(Providers.Comprehend) with { Text = text }).With(found.LeftOut);
    }
}
