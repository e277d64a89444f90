namespace ContactCenter.Simulator.Platform;

/// <summary>Something that happens once and that work on the event loop waits for.</summary>
internal sealed class Signal
{
    private readonly List<TaskCompletionSource> _waiting = [];

    public bool HasFired { get; private set; }

    public void Fire()
    {
        HasFired = true;
        foreach (var waiting in _waiting)
            waiting.TrySetResult();
        _waiting.Clear();
    }

    public async Task WaitAsync(CancellationToken cancellationToken = default)
    {
        if (HasFired)
            return;
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add(fired);
        using var cancelled = cancellationToken.UnsafeRegister(static fired => ((TaskCompletionSource)fired!).TrySetResult(), fired);
        try
        {
            await fired.Task;
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            _waiting.Remove(fired);
        }
    }
}
