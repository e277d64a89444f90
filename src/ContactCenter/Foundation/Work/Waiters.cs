namespace ContactCenter.Foundation.Work;

/// <summary>Those who wait until something is so. Not thread-safe.</summary>
internal sealed class Waiters
{
    private readonly List<TaskCompletionSource> _all = [];

    /// <summary>Completes at once when it is so already, else with the next release.</summary>
    public Task UntilAsync(bool isSo)
    {
        if (isSo)
            return Task.CompletedTask;
        var one = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _all.Add(one);
        return one.Task;
    }

    public void Release()
    {
        foreach (var one in _all)
            one.TrySetResult();
        _all.Clear();
    }
}
