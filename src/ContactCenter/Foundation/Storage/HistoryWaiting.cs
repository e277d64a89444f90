namespace ContactCenter.Foundation.Storage;

/// <summary>How those who are waited for by somebody wait for the history.</summary>
internal static class HistoryWaiting
{
    /// <summary>Longer than this nobody waits for it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Waits for what is written there no longer than anybody is to. It goes on alone then, and counts if it is written after all.</summary>
    /// <param name="writing">What was begun. Nothing in it may need the request that has asked for it.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="HistoryUnavailableException">It takes longer.</exception>
    public static async Task<T> InTimeAsync<T>(this Task<T> writing, TimeProvider time)
    {
        try
        {
            return await writing.WaitAsync(Longest, time);
        }
        catch (TimeoutException fault)
        {
            _ = writing.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
            throw new HistoryUnavailableException(
                "The calls that have ended cannot be read or kept: the disk does not answer. What was asked for is done if it does after all.", fault);
        }
    }
}
