using ContactCenter.AfterCall.Analyses;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>A step of the analysis that comes to its result, and never tells it: its server is killed while it waits at a gate.</summary>
internal sealed class StoppedStep(IAnalysisStep step, Gate gate) : IAnalysisStep
{
    public AnalysisStep Step => step.Step;

    public IReadOnlyList<string> Columns => step.Columns;

    public StepOutcome WhenOff(AnalysedCall call) => step.WhenOff(call);

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        await step.RunAsync(call, cancellationToken);
        await gate.PassAsync();
        throw new EmbeddingException(EmbeddingFault.Unavailable, "The server has been killed.");
    }
}
