namespace ContactCenter.Simulator.Scenarios;

/// <summary>Waits for something to become so: by the platform's driver where there is one, else while time passes by itself.</summary>
internal sealed class ConditionWaiter(VoicePlatform platform)
{
    /// <param name="isSo">What is waited for.</param>
    /// <param name="changed">Gives what completes when it may have become so.</param>
    /// <param name="waitLimit">By the platform's clock, at 1.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether it has become so.</returns>
    public Task<bool> UntilAsync(Func<bool> isSo, Func<Task> changed, TimeSpan waitLimit, CancellationToken cancellationToken) =>
        UntilAsync(() => Task.FromResult(isSo()), changed, waitLimit, cancellationToken);

    /// <inheritdoc cref="UntilAsync(Func{bool}, Func{Task}, TimeSpan, CancellationToken)"/>
    public async Task<bool> UntilAsync(Func<Task<bool>> isSo, Func<Task> changed, TimeSpan waitLimit, CancellationToken cancellationToken)
    {
        var driver = platform.Driver;
        driver?.Restart();
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = platform.Switchboard.EventLoop.Schedule(waitLimit, late.SetResult);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (driver is not null)
                await driver.SettleAsync(cancellationToken);
            var change = changed();
            if (await isSo())
                return true;
            if (late.Task.IsCompleted)
                return false;
            if (driver is null)
                await Task.WhenAny(change, late.Task).WaitAsync(cancellationToken);
            else if (!await driver.StepAsync(cancellationToken))
                return false;
        }
    }

    /// <summary>Lets so much time pass, at the simulator's speed.</summary>
    public async Task PassAsync(double seconds, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var switchboard = platform.Switchboard;
        using var timer = switchboard.EventLoop.Schedule(switchboard.Paced(seconds), over.SetResult);
        while (!await UntilAsync(() => over.Task.IsCompleted, () => over.Task, switchboard.Paced(seconds), cancellationToken))
        {
        }
    }
}
