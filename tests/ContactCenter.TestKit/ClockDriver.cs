using ContactCenter.Simulator;

namespace ContactCenter.TestKit;

/// <summary>
/// Moves a <see cref="TestClock"/> for simulated phones that wait: when every party is idle, to the next timer, one at a time.
/// </summary>
/// <param name="clock">The clock of all parties.</param>
/// <param name="whenIdle">One for each party; completes when the party has nothing left to do at this instant.</param>
public sealed class ClockDriver(TestClock clock, params Func<ValueTask>[] whenIdle) : ITimeDriver
{
    // Parties are asked one after the other: work that hops from one to another behind the question's back is found by asking again.
    private const int QuietRounds = 3;

    private static readonly TimeSpan Reach = TimeSpan.FromMinutes(10);

    private DateTimeOffset _limit = clock.GetUtcNow() + Reach;

    public void Restart() => _limit = clock.GetUtcNow() + Reach;

    public async ValueTask SettleAsync(CancellationToken cancellationToken = default)
    {
        for (var quiet = 0; quiet < QuietRounds;)
        {
            quiet++;
            foreach (var party in whenIdle)
            {
                var idle = party();
                if (idle.IsCompletedSuccessfully)
                    continue;
                quiet = 0;
                await WaitAsync(party, idle.AsTask(), cancellationToken);
            }
        }
    }

    public async ValueTask<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        await SettleAsync(cancellationToken);
        return clock.FireNext(_limit);
    }

    private static async Task WaitAsync(Func<ValueTask> party, Task idle, CancellationToken cancellationToken)
    {
        try
        {
            await idle.WaitAsync(RealTime.Limit, cancellationToken);
        }
        catch (TimeoutException fault)
        {
            throw new TimeoutException(
                $"{party.Target?.GetType().Name}.{party.Method.Name} has not been idle for {RealTime.Limit.TotalSeconds} real seconds.", fault);
        }
    }
}
