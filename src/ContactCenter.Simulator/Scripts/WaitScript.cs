using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scripts;

/// <summary>Does nothing for a while.</summary>
internal static class WaitScript
{
    public static async Task<Ncco?> RunAsync(Leg leg, WaitAction wait, CancellationToken cancellationToken)
    {
        await leg.Board.Mailbox.DelayAsync(leg.Board.Paced(wait.Seconds), cancellationToken);
        return null;
    }
}
