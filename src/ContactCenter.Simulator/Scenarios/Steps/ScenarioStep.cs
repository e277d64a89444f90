namespace ContactCenter.Simulator.Scenarios.Steps;

/// <summary>One thing that is done or waited for.</summary>
internal abstract record ScenarioStep
{
    /// <summary>Where it stands in the file.</summary>
    public int Line { get; init; }

    /// <summary>As it stands in the file.</summary>
    public string Text { get; init; } = "";

    /// <summary>How long it may take, if it is not to be as long as any.</summary>
    public TimeSpan? Within { get; init; }

    /// <exception cref="SimulationException">It cannot be done, or did not happen.</exception>
    public abstract Task RunAsync(ScenarioContext context);
}
