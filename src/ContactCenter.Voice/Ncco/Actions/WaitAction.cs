namespace ContactCenter.Voice;

/// <summary>Silence.</summary>
public sealed record WaitAction : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "wait";

    /// <summary>How long, 0.1 to 7,200 seconds; 10 when absent.</summary>
    public TimeSpan? Timeout { get; init; }
}
