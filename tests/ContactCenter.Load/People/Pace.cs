using ContactCenter.Load.World;

namespace ContactCenter.Load.People;

/// <summary>How long people take, by the machine's clock: the more of them there are, the longer, so that one machine can carry them.</summary>
/// <param name="CallSeconds">A call, more or less.</param>
/// <param name="WaitLimit">How long a caller waits for the next word before something must be wrong.</param>
public sealed record Pace(double CallSeconds, TimeSpan WaitLimit)
{
    private const double CallsPerSecond = 40;
    private const double Shortest = 2;

    public static Pace For(int callersAtOnce, TimeSpan waitLimit)
    {
        var seconds = Math.Max(Shortest, callersAtOnce / CallsPerSecond);
        return new Pace(seconds, waitLimit + TimeSpan.FromSeconds(2 * seconds));
    }

    /// <summary>How long the server lets a phone ring, in the platform's seconds.</summary>
    public int RingSeconds => Math.Clamp((int)(CallSeconds * 0.6 * SimulatedPlatform.Speed), 5, 120);

    /// <summary>From the first ring to the agent's hand at the phone.</summary>
    public TimeSpan PickUp(Random random) => Between(random, 0.02, 0.3);

    /// <summary>From hello to goodbye.</summary>
    public TimeSpan Talk(Random random) => Between(random, 0.1, 0.9);

    /// <summary>Until somebody calls again.</summary>
    public TimeSpan Pause(Random random) => Between(random, 0.1, 0.6);

    /// <summary>When somebody hangs up who does not stay to the end.</summary>
    public TimeSpan HangUp(Random random) => Between(random, 0, 1.5);

    private TimeSpan Between(Random random, double least, double most) => TimeSpan.FromSeconds(CallSeconds * (least + ((most - least) * random.NextDouble())));
}
