using System.Text.Json;
using ContactCenter.Domain.Analysis.Talk;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>Figures of the talk, by when who spoke.</summary>
internal sealed class TalkStep(AnalysisSettings settings) : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Talk;

    public IReadOnlyList<string> Columns => [FactColumns.Talk];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var figures = TalkFigures.Of(call.Talk);
        // Such as a conversation in writing.
        if (figures.DurationSeconds <= 0)
            return Task.FromResult(StepOutcome.Impossible("it is not known when who spoke"));
        if (!settings.AgentFigures)
            figures = figures.WithoutAgent();
        var json = JsonSerializer.Serialize(StoredTalk.Of(figures), StoredAnalysisJson.Default.StoredTalk);
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { [FactColumns.Talk] = json };
        var reason = call.Talk.HasUnknownRecordings
            ? "it is not known of all recordings who spoke: agent and caller have figures of the others alone"
            : null;
        return Task.FromResult(StepOutcome.Done(Providers.Embedded) with { Facts = facts, Reason = reason });
    }
}
