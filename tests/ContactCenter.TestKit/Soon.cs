namespace ContactCenter.TestKit;

/// <summary>For what another thread is about to do, without a date to wait for.</summary>
public static class Soon
{
    /// <summary>Most things are so after a few looks; afterwards the processor is left to those who work on it.</summary>
    private const int LooksAtOnce = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(1);

    /// <summary>Waits until it is so.</summary>
    /// <exception cref="OperationCanceledException">It is not within <see cref="RealTime.Limit"/>.</exception>
    public static Task IsAsync(Func<bool> isSo) => IsAsync(() => Task.FromResult(isSo()));

    /// <summary>Waits until it is told to be so.</summary>
    /// <param name="isSo">Is asked again and again.</param>
    /// <param name="within">The limit; <c>null</c>: <see cref="RealTime.Limit"/>. What real models do beside other tests takes longer.</param>
    /// <exception cref="OperationCanceledException">It is not within the limit.</exception>
    public static async Task IsAsync(Func<Task<bool>> isSo, TimeSpan? within = null)
    {
        using var limit = new CancellationTokenSource(within ?? RealTime.Limit);
        for (var look = 0; !await isSo(); look++)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (look < LooksAtOnce)
                await Task.Yield();
            else
                await Task.Delay(BetweenLooks, TimeProvider.System, CancellationToken.None);
        }
    }
}
