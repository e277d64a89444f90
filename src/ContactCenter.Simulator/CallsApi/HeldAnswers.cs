namespace ContactCenter.Simulator.CallsApi;

/// <summary>Answers that are ready and leave later, or never. Thread-safe.</summary>
internal sealed class HeldAnswers
{
    private readonly Lock _gate = new();
    private readonly HashSet<Held> _held = [];
    private TaskCompletionSource _next = NewSource();

    /// <summary>Those that somebody still waits for. Exact whenever the event loop is idle, and at once when somebody gives up waiting.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _held.Count(held => !held.Before.IsCompleted && !held.GivenUp.IsCancellationRequested);
        }
    }

    /// <summary>Completes when the next answer is held.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
                return _next.Task;
        }
    }

    /// <summary>Waits for what comes before an answer.</summary>
    public async Task WaitAsync(Task before, CancellationToken cancellationToken)
    {
        if (before.IsCompleted)
        {
            await before;
            return;
        }

        var held = new Held(before, cancellationToken);
        Hold(held);
        try
        {
            await before.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate)
                _held.Remove(held);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Hold(Held held)
    {
        TaskCompletionSource next;
        lock (_gate)
        {
            _held.Add(held);
            (next, _next) = (_next, NewSource());
        }

        next.SetResult();
    }

    /// <summary>One answer, equal to no other.</summary>
    private sealed class Held(Task before, CancellationToken givenUp)
    {
        public Task Before => before;

        public CancellationToken GivenUp => givenUp;
    }
}
