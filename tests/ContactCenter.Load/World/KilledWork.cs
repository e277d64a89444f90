namespace ContactCenter.Load.World;

/// <summary>Work that goes on while the server that does it is killed again and again.</summary>
public static class KilledWork
{
    /// <summary>Completes when both are over; one that fails ends the other.</summary>
    /// <param name="kill">Kills until there were enough kills.</param>
    /// <param name="work">Works until enough is done.</param>
    /// <param name="tell">Tells how it goes until it is ended.</param>
    /// <param name="cancellationToken">Ends all of it.</param>
    public static async Task RunAsync(
        Func<CancellationToken, Task> kill, Func<CancellationToken, Task> work, Func<CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (killing, working, telling) = (kill(stop.Token), work(stop.Token), tell(stop.Token));
        try
        {
            // A server that does not start again ends the run at once.
            await await Task.WhenAny(killing, working);
            await killing;
            await working;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(killing, working, telling).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
