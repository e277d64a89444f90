namespace ContactCenter.Simulator.Platform;

/// <summary>
/// One thread's worth of work at a time, in order: the platform's state is touched here and nowhere else, without locks.
/// Async methods started here stay here. The event loop knows when it is idle: nothing posted, nothing running, nothing
/// asked of the outside that is not yet answered. A timer is not work until it fires.
/// </summary>
public sealed partial class EventLoop(TimeProvider time, ILogger<EventLoop> logger) : SynchronizationContext
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();
    private TaskCompletionSource? _idle;
    private bool _running;
    private int _offloaded;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            _posted.Enqueue((d, state));
            if (_running)
                return;
            _running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static eventLoop => eventLoop.Run(), this, preferLocal: false);
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("The event loop is never waited for by blocking.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs <paramref name="work"/> here.</summary>
    public void Post(Action work) => Post(static state => ((Action)state!)(), work);

    /// <summary>Runs <paramref name="work"/> here and gives its result, or its exception, to the caller elsewhere.</summary>
    public Task<T> InvokeAsync<T>(Func<T> work)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                answer.SetResult(work());
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
        });
        return answer.Task;
    }

    /// <summary>Starts <paramref name="work"/> here; what it throws is logged and goes no further.</summary>
    public void Start(Func<Task> work, Action? onFault = null) => Post(() => _ = RunAsync(work, onFault));

    /// <summary>
    /// Awaits work that is done elsewhere. Until it is done, and what follows it here as well, the event loop is not idle. To be called
    /// from here.
    /// </summary>
    public async Task<T> OffloadAsync<T>(Func<Task<T>> work)
    {
        Interlocked.Increment(ref _offloaded);
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            Interlocked.Decrement(ref _offloaded);
        }
    }

    /// <summary>Runs <paramref name="work"/> here after <paramref name="delay"/>, unless the result is disposed before.</summary>
    public IDisposable Schedule(TimeSpan delay, Action work) => new ScheduledWork(this, time, delay, work);

    /// <summary>Completes, here, after <paramref name="delay"/>.</summary>
    public async Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        var elapsed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = Schedule(delay, () => elapsed.TrySetResult());
        await using var cancelled = cancellationToken.UnsafeRegister(static elapsed => ((TaskCompletionSource)elapsed!).TrySetResult(), elapsed);
        await elapsed.Task;
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Completes at the first moment at which the event loop is idle.</summary>
    public ValueTask WhenIdleAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (IsIdle)
                return ValueTask.CompletedTask;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return new ValueTask(_idle.Task.WaitAsync(cancellationToken));
        }
    }

    private async Task RunAsync(Func<Task> work, Action? onFault)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception fault)
        {
            Log.Faulted(logger, fault);
            onFault?.Invoke();
        }
    }

    private bool IsIdle => !_running && _posted.Count == 0 && Volatile.Read(ref _offloaded) == 0;

    private void Run()
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            while (TryTake(out var item))
                Deliver(item);
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private void Deliver((SendOrPostCallback Callback, object? State) item)
    {
        try
        {
            item.Callback(item.State);
        }
        catch (Exception fault)
        {
            Log.Faulted(logger, fault);
        }
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) item)
    {
        TaskCompletionSource? idle = null;
        lock (_gate)
        {
            if (_posted.TryDequeue(out item))
                return true;
            _running = false;
            if (IsIdle)
                (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
        return false;
    }

    private sealed class ScheduledWork : IDisposable
    {
        private readonly Action _work;
        private readonly ITimer _timer;
        private bool _disposed;

        public ScheduledWork(EventLoop eventLoop, TimeProvider time, TimeSpan delay, Action work)
        {
            _work = work;
            _timer = time.CreateTimer(_ => eventLoop.Post(Run), null, delay, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            _disposed = true;
            _timer.Dispose();
        }

        private void Run()
        {
            if (_disposed)
                return;
            Dispose();
            _work();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The simulated platform's own code has failed.")]
        public static partial void Faulted(ILogger logger, Exception fault);
    }
}
