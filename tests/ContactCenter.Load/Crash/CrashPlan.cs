namespace ContactCenter.Load.Crash;

/// <summary>How hard a run is.</summary>
public sealed record CrashPlan
{
    /// <summary>Calls that have to be answered and over before the run may end.</summary>
    public int Calls { get; init; } = 1_000;

    /// <summary>How often the server is killed.</summary>
    public int Kills { get; init; } = 200;

    /// <summary>Callers; each calls again when a call is over, until the run ends.</summary>
    public int AtOnce { get; init; } = 1_000;

    /// <summary>Repeats the run's chances, though not its timing.</summary>
    public int Seed { get; init; }

    /// <summary>The server's storage provider; <c>null</c>: its default.</summary>
    public string? Storage { get; init; }

    /// <summary>How long the server lives on average once it is ready.</summary>
    public TimeSpan Uptime { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The longest time for which a killed server stays away.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a caller waits for the next word, beyond the length of a call, before something must be wrong.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long everything may take to come to rest after the last kill.</summary>
    public TimeSpan ToRest { get; init; } = TimeSpan.FromMinutes(3);
}
