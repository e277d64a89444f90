namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Makes one step of the analysis of a call with the help of somebody else.</summary>
internal interface IStepProvider
{
    /// <returns>Done, or impossible with the reason.</returns>
    /// <exception cref="Speech.Analysis.ProviderException">There is no answer.</exception>
    Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken);
}
