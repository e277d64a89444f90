using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Tells at start who reads the words of calls outside this machine.</summary>
internal sealed class ProviderStartLines(AnalysisSettings settings, ProviderSettings providers, RedactionSettings redaction) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (settings.StepsOf(AnalysisProvider.Comprehend) is { Count: > 0 } read)
            yield return LineOf($"Amazon Comprehend ({providers.Comprehend})", read);
        if (providers.Llm is { IsHere: false } model && settings.StepsOf(AnalysisProvider.Llm) is { Count: > 0 } asked)
            yield return LineOf($"the language model {model}", asked);
    }

    private StartLine LineOf(string who, IEnumerable<AnalysisStep> steps) => StartLine.Information(
        $"The words of calls are read by {who} for {string.Join(", ", steps.Select(StepWords.Of))}; "
        + $"hidden from it: {string.Join(", ", redaction.ProviderKinds.Order(StringComparer.Ordinal))}.");
}
