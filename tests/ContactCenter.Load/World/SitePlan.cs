using ContactCenter.Simulator.Faults;

namespace ContactCenter.Load.World;

/// <summary>In what a site differs from the usual.</summary>
public sealed record SitePlan
{
    /// <summary>The server's storage provider; <c>null</c>: its default.</summary>
    public string? Storage { get; init; }

    /// <summary>When the server asks after legs that it hears nothing of; <c>null</c>: as by default.</summary>
    public TimeSpan? Silence { get; init; }

    /// <summary>A server that was ready for so long has learnt what happened and has had the time to act on it, also on a busy machine.</summary>
    public TimeSpan TimeEnough { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Lines of the platform's log that are kept: enough for somebody who writes them down, unless nobody does.</summary>
    public int KeptLines { get; init; } = 100_000;

    /// <summary>The server's program; <c>null</c>: the copy beside this one, which has nothing to put speech into words with.</summary>
    public string? Program { get; init; }

    /// <summary>What is to be set beyond the usual, as an environment.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What goes wrong between the two.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];
}
