using ContactCenter.Load.World;

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

    /// <summary>Server and platform.</summary>
    public SitePlan Site { get; init; } = new();

    /// <summary>How long the server lives on average once it is ready; never shorter than it took to become so, or it would have done nothing.</summary>
    public TimeSpan Uptime { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The longest time for which a killed server stays away.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a caller waits for the next word, beyond the length of a call, before something must be wrong.</summary>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long everything may take to come to rest after the last kill.</summary>
    public TimeSpan ToRest { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>A plan as it is asked for.</summary>
    /// <param name="arguments">Nothing is left of them.</param>
    /// <param name="standard">What holds where nothing is said.</param>
    /// <exception cref="UsageException">They are not as they should be.</exception>
    public static CrashPlan Read(CommandLine arguments, CrashPlan standard)
    {
        var calls = arguments.Whole("calls", 1) ?? standard.Calls;
        var plan = standard with
        {
            Calls = calls,
            Kills = arguments.Whole("kills", 0) ?? standard.Kills,
            AtOnce = arguments.Whole("at-once", 1) ?? Math.Min(calls, standard.AtOnce),
            Seed = arguments.Whole("seed", 0) ?? new Random().Next(),
            Site = standard.Site with { Storage = arguments.Text("storage") },
        };
        arguments.RefuseTheRest();
        return plan;
    }

    /// <summary>All goes wrong together. The server looks for what was lost sooner than it would in life.</summary>
    /// <param name="percent">Of how many in a hundred webhooks and requests each goes wrong, in each way there is.</param>
    public static CrashPlan WithFaults(int percent) => new()
    {
        Kills = 0,
        AtOnce = 200,
        Site = new()
        {
            Faults = Troubles.Of(percent / 100d),
            Silence = TimeSpan.FromSeconds(15),
        },
    };
}
