using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>
/// Plays something that a key or speech may cut. Once a talk or stream could be interrupted, all that follow can be, until an
/// input is reached; what has interrupted one cuts them all.
/// </summary>
internal static class Interruptible
{
    public static async Task RunAsync(Leg leg, bool bargeIn, Func<CancellationToken, Task> play, CancellationToken cancellationToken)
    {
        leg.Input.BargeIn |= bargeIn;
        if (!leg.Input.BargeIn)
        {
            await play(cancellationToken);
            return;
        }

        if (leg.Input.IsInterrupted)
            return;
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var listening = leg.Input.Listen(_ => cut.Cancel(), _ => cut.Cancel());
        try
        {
            await play(cut.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Interrupted: the NCCO goes on.
        }
    }
}
