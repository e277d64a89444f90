namespace ContactCenter.Foundation.Hosting;

/// <summary>Does something at the start and every so often afterwards, never twice at once. The end breaks it off and waits for it.</summary>
/// <param name="pause">From one beginning to the next; while it lasts longer, one is left out.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told of what nobody has foreseen: it must not end the repetition.</param>
internal abstract partial class RepeatedService(TimeSpan pause, TimeProvider time, ILogger logger) : IHostedService, IRepeated, IDisposable
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
        _run = RunSafelyAsync();
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
            _run = RunSafelyAsync();
    }

    private async Task RunSafelyAsync()
    {
        try
        {
            await RunAsync(_end.Token);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The next process does it.
        }
        catch (Exception fault)
        {
            Log.Failed(logger, fault, GetType().Name, pause);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Error, "{Service} has failed in a way that nobody has foreseen; it is tried again every {Pause}")]
        public static partial void Failed(ILogger logger, Exception fault, string service, TimeSpan pause);
    }
}

/// <summary>Does something again and again as time passes.</summary>
internal interface IRepeated
{
    /// <summary>Whether it is being done at this instant: begun, and not waiting for time to pass.</summary>
    bool IsUnderWay { get; }
}
