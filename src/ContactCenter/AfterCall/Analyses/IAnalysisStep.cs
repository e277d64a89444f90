namespace ContactCenter.AfterCall.Analyses;

/// <summary>Makes one step of the analysis of a call.</summary>
internal interface IAnalysisStep
{
    AnalysisStep Step { get; }

    /// <summary>What the step keeps in clear, of <see cref="FactColumns"/>.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The same call gives the same outcome.</summary>
    /// <exception cref="Speech.Analysis.ProviderException">Somebody else who is to make it has no time now.</exception>
    /// <exception cref="Speech.Analysis.Embeddings.EmbeddingException">It needs vectors that cannot be had now.</exception>
    Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken);

    /// <summary>What is kept where the step is switched off.</summary>
    StepOutcome WhenOff(AnalysedCall call) => StepOutcome.Off;
}
