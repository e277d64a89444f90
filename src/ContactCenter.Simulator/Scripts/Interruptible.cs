using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scripts;

/// <summary>
/// Plays something that a key or speech may cut. Once a talk or stream could be interrupted, all that follow can be, until an
/// input is reached; what has interrupted one cuts them all.
/// </summary>
internal static class Interruptible
{
    public static async Task RunAsync(Leg leg, bool bargeIn, Func<CancellationToken, Task> play, CancellationToken cancellationToken)
    {
        leg.Ears.BargeIn |= bargeIn;
        if (!leg.Ears.BargeIn)
        {
            await play(cancellationToken);
            return;
        }

        if (leg.Ears.IsInterrupted)
            return;
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var ears = leg.Ears.Listen(_ => cut.Cancel(), _ => cut.Cancel());
        try
        {
            await play(cut.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Interrupted: the script goes on.
        }
    }
}
