namespace ContactCenter.Foundation.Hosting;

/// <summary>Does something at the start and every so often afterwards, never twice at once. The end breaks it off and waits for it.</summary>
/// <param name="pause">From one beginning to the next; while it lasts longer, one is left out.</param>
/// <param name="time">The clock.</param>
internal abstract class RepeatedService(TimeSpan pause, TimeProvider time) : IHostedService, IRepeated, IDisposable
{
    /// <summary>Holds nothing that must be given back, and may be asked for after the container has gone.</summary>
    private readonly CancellationTokenSource _end = new();
    private Task _run = Task.CompletedTask;
    private Task _pause = Task.CompletedTask;
    private ITimer? _timer;

    public bool IsUnderWay => !_run.IsCompleted && _pause.IsCompleted;

    protected TimeProvider Time => time;

    /// <summary>Whether there is anything to do at all.</summary>
    protected abstract bool IsWanted { get; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsWanted)
            return Task.CompletedTask;
        _run = RunAsync(_end.Token);
        _timer = time.CreateTimer(_ => Again(), state: null, pause, pause);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        _end.Cancel();
        return _run;
    }

    public void Dispose() => _timer?.Dispose();

    /// <summary>Does it once. Faults that are to be expected are told and not thrown.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Waits within a run.</summary>
    protected Task PauseAsync(TimeSpan length, CancellationToken cancellationToken) => _pause = Task.Delay(length, time, cancellationToken);

    private void Again()
    {
        if (_run.IsCompleted)
            _run = RunAsync(_end.Token);
    }
}

/// <summary>Does something again and again as time passes.</summary>
internal interface IRepeated
{
    /// <summary>Whether it is being done at this instant: begun, and not waiting for time to pass.</summary>
    bool IsUnderWay { get; }
}
