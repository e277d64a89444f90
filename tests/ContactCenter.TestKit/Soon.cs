namespace ContactCenter.TestKit;

/// <summary>For what another thread is about to do, without a date to wait for.</summary>
public static class Soon
{
    /// <summary>Waits until it is so.</summary>
    public static async Task IsAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Waits until it is told to be so.</summary>
    public static async Task IsAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
