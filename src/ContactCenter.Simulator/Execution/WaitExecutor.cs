using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>Does nothing for a while.</summary>
internal static class WaitExecutor
{
    public static async Task<Ncco?> RunAsync(Leg leg, WaitAction wait, CancellationToken cancellationToken)
    {
        await leg.Switchboard.EventLoop.DelayAsync(leg.Switchboard.Paced(wait.Seconds), cancellationToken);
        return null;
    }
}
