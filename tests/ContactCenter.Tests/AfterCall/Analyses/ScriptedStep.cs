using ContactCenter.AfterCall.Analyses;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>A step in the place of the server's own, which does what a test says.</summary>
internal sealed class ScriptedStep(AnalysisStep step, params string[] columns) : IAnalysisStep
{
    public Func<StepOutcome> Script { get; set; } = static () => Done();

    public AnalysisStep Step => step;

    public IReadOnlyList<string> Columns => columns;

    public static StepOutcome Done(params (string Column, object Value)[] facts) => StepOutcome.Done("Test") with
    {
        Facts = facts.ToDictionary(fact => fact.Column, fact => (object?)fact.Value, StringComparer.Ordinal),
    };

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) => Task.FromResult(Script());
}
