namespace ContactCenter.Load.Throughput;

/// <summary>How many people call, and for how long.</summary>
public sealed record ThroughputPlan
{
    /// <summary>Calls that begin in each second, whether or not those before are over.</summary>
    public int Rate { get; init; } = 200;

    /// <summary>For how long calls begin, after the warm-up.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it takes until so many come. Calls of this time are checked like all others, but do not count for the latencies.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Repeats the run's chances, though not its timing.</summary>
    public int Seed { get; init; }

    /// <summary>The server's storage provider; <c>null</c>: its default.</summary>
    public string? Storage { get; init; }

    /// <summary>How long a caller waits for the next word before something must be wrong.</summary>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long everything may take to come to rest after the last call.</summary>
    public TimeSpan ToRest { get; init; } = TimeSpan.FromMinutes(1);
}
