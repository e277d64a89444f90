using System.Text.Json;
using ContactCenter.AfterCall.Analyses.Steps;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>What a language model says a call was about, in a few sentences of its own.</summary>
internal sealed class LanguageModelSummary(ILanguageModelCalls calls) : IStepProvider
{
    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        if (call.Conversation.Turns.All(turn => turn.WordCount == 0))
            return StepOutcome.Impossible("nothing was said");
        var (summary, excerpt) = await calls.ReadAsync(call, cancellationToken);
        var outcome = StepOutcome.Done(Providers.LanguageModel) with
        {
            Text = JsonSerializer.Serialize(StoredSummary.Of(summary), StoredAnalysisJson.Default.StoredSummary),
        };
        return excerpt.LeftOut == 0
            ? outcome
            : outcome with { Reason = FormattableString.Invariant($"of a long call the language model has not read {excerpt.LeftOut} turns in the middle") };
    }
}
