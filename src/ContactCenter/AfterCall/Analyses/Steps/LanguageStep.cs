using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Languages;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>In which language the call was held, by its words; where it has too few, and where the step is off, as its transcript says.</summary>
internal sealed class LanguageStep(LanguageReader reader, PlanSource plans) : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Language;

    public IReadOnlyList<string> Columns => [FactColumns.Language, FactColumns.LanguageScore];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var text = string.Join(' ', call.Conversation.Turns.Select(turn => turn.Text));
        string?[] said = [call.Heard?.Code, PostcallAttributes.LanguageOf(call.Session)];
        var spoken = PlanLanguages.Of(plans.Current).Concat(said.OfType<string>());
        return Task.FromResult(reader.Detect(text, spoken) is var (code, score)
            ? StepOutcome.Done(Providers.Embedded) with { Facts = FactsOf(new(TagOf(code, call.Heard), score)) }
            : StepOutcome.Impossible("too few words to tell the language by") with { Facts = FactsOf(call.Heard) });
    }

    /// <summary>The engine may have heard its country as well.</summary>
    public static string TagOf(string code, FoundLanguage? heard) => heard is not null && LanguageCode.AreSame(heard.Code, code) ? heard.Code : code;

    public StepOutcome WhenOff(AnalysedCall call) => StepOutcome.Off with { Facts = FactsOf(call.Heard) };

    public static Dictionary<string, object?> FactsOf(FoundLanguage? language) => new(StringComparer.Ordinal)
    {
        [FactColumns.Language] = language?.Code,
        [FactColumns.LanguageScore] = language?.Score,
    };
}
