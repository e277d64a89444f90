using ContactCenter.AfterCall.Analyses;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>A step of the analysis that waits at a gate when it has come to its result, whatever is cancelled.</summary>
internal sealed class HeldStep(IAnalysisStep step, Gate gate) : IAnalysisStep
{
    public AnalysisStep Step => step.Step;

    public IReadOnlyList<string> Columns => step.Columns;

    public StepOutcome WhenOff(AnalysedCall call) => step.WhenOff(call);

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var outcome = await step.RunAsync(call, CancellationToken.None);
        await gate.PassAsync();
        return outcome;
    }
}
