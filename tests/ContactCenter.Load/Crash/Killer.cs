using ContactCenter.Load.World;

namespace ContactCenter.Load.Crash;

/// <summary>Kills the server at random moments and starts it again: mostly while it works, sometimes while it still recovers.</summary>
public sealed class Killer(ServerUnderTest server, CrashPlan plan, Random random, TimeProvider time)
{
    private const double WhileRecovering = 0.2;
    private const double RestartsAtOnce = 0.6;

    /// <summary>Kills so far.</summary>
    public int Kills { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var recovery = TimeSpan.FromSeconds(1);
        while (Kills < plan.Kills)
        {
            if (Kills > 0 && random.NextDouble() < WhileRecovering)
            {
                await WaitAsync(recovery * 1.2 * random.NextDouble(), cancellationToken);
            }
            else
            {
                await server.Ready.WaitAsync(cancellationToken);
                recovery = server.Lives[^1] is { ReadyAt: { } ready } life ? ready - life.StartedAt : recovery;
                await WaitAsync((recovery > plan.Uptime ? recovery : plan.Uptime) * -Math.Log(1 - random.NextDouble()), cancellationToken);
            }

            await server.KillAsync();
            Kills++;
            if (random.NextDouble() >= RestartsAtOnce)
                await WaitAsync(plan.LongestPause * random.NextDouble(), cancellationToken);
            server.Start();
        }

        await server.Ready.WaitAsync(cancellationToken);
    }

    private Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);
}
