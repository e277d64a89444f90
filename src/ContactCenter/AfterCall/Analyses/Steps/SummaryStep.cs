using System.Text.Json;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>The three sentences of a call that say most of it.</summary>
internal sealed class SummaryStep : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Summary;

    public IReadOnlyList<string> Columns => [];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) =>
        Task.FromResult(ExtractiveSummary.Of(call.Conversation, StopWords.Own) is { } summary
            ? StepOutcome.Done(Providers.Embedded) with { Text = JsonSerializer.Serialize(StoredSummary.Of(summary), StoredAnalysisJson.Default.StoredSummary) }
            : StepOutcome.Impossible("nothing was said"));
}
