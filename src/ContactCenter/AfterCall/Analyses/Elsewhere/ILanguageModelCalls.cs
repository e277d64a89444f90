using ContactCenter.Speech.Analysis.LanguageModels;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Has a language model read a call; whoever needs its topic or its summary asks here.</summary>
internal interface ILanguageModelCalls
{
    /// <returns>Topic, summary, reason, outcome and follow-ups, checked: it holds nothing that must not be shown.</returns>
    /// <exception cref="Speech.Analysis.ProviderException">There is no answer.</exception>
    Task<LanguageModelReading> ReadAsync(AnalysedCall call, CancellationToken cancellationToken);
}
