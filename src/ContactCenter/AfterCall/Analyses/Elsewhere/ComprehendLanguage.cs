using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Speech.Analysis.Comprehend;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>The language of a call, by Amazon Comprehend.</summary>
internal sealed class ComprehendLanguage(ComprehendReader reader, ProviderTexts texts) : IStepProvider
{
    /// <summary>Of fewer characters it says nothing that can be trusted.</summary>
    private const int FewestCharacters = 20;

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var text = string.Join('\n', texts.Of(call.Conversation).Conversation.Turns.Select(turn => turn.Text));
        return text.Trim().Length >= FewestCharacters && await reader.LanguageOfAsync(text, cancellationToken) is { } language
            ? StepOutcome.Done(Providers.Comprehend) with
            {
                Facts = LanguageStep.FactsOf(language with { Code = LanguageStep.TagOf(language.Code, call.Heard) }),
            }
            : StepOutcome.Impossible("Comprehend cannot tell the language");
    }
}
