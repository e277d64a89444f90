namespace ContactCenter.Tests.Calls.Model;

/// <summary>The life of one process, until it ends or is killed. What a dead process has begun never goes on.</summary>
internal sealed class ModelLife(Crash? crash) : IDisposable
{
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private int _passed;

    public bool IsOver { get; private set; }

    public Task Died => _died.Task;

    public CancellationToken End => _end.Token;

    public Action OnKilled { get; set; } = () => { };

    /// <summary>Whether the process is alive beyond that point.</summary>
    public bool Survives(CrashPoint point)
    {
        if (!IsOver && crash?.Point == point && ++_passed == crash.Number)
            Kill();
        return !IsOver;
    }

    public void Kill()
    {
        IsOver = true;
        OnKilled();
        _end.Cancel();
        _died.TrySetResult();
    }

    public static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;

    public void Dispose() => _end.Dispose();
}
