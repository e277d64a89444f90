namespace ContactCenter.Calls;

/// <summary>
/// When the process is asked to end: keeps listening for a while, so that callers who are there are served, new ones hear
/// that all lines are busy, and the load balancer sees that we are not ready. Without callers there is nothing to wait for.
/// </summary>
internal sealed class CallDrain(ICallStore store, TimeProvider time, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <remarks>Called before the server stops listening. A host that its own code stops, as tests do, has not been asked to end.</remarks>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        // Who else stops the host does not wait for us.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopped);
        var until = time.GetUtcNow() + Longest;
        while (store.LiveCalls > 0 && time.GetUtcNow() < until && !over.IsCancellationRequested)
            await Task.Delay(Look, time, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
