using System.Text.Json;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>The words of a call with their parts of speech, in English.</summary>
internal sealed class SyntaxStep : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Syntax;

    public IReadOnlyList<string> Columns => [];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) => Task.FromResult(OutcomeOf(call.Conversation));

    private static StepOutcome OutcomeOf(Conversation conversation)
    {
        if (!TaggerFile.Serves(conversation.Language))
        {
            return StepOutcome.Impossible(
                conversation.Language is { } language ? $"parts of speech are not known in {language}" : "the language is not known");
        }

        StoredToken[] tokens =
        [
            .. conversation.Turns.Where(turn => TaggerFile.Serves(conversation.LanguageOf(turn)))
                .SelectMany(turn => TaggerFile.English.Tag(turn)).Select(StoredToken.Of),
        ];
        return StepOutcome.Done(Providers.Embedded) with { Text = JsonSerializer.Serialize(tokens, StoredAnalysisJson.Default.StoredTokenArray) };
    }
}
