namespace ContactCenter.Foundation.Work;

/// <summary>Lets many wait until something is so. Not thread-safe.</summary>
internal sealed class Signal
{
    private readonly List<TaskCompletionSource> _waiting = [];

    /// <summary>Completes at once when it is so already, else with the next release.</summary>
    public Task WaitAsync(bool isSo)
    {
        if (isSo)
            return Task.CompletedTask;
        var one = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add(one);
        return one.Task;
    }

    public void Release()
    {
        foreach (var one in _waiting)
            one.TrySetResult();
        _waiting.Clear();
    }
}
