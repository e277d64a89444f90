namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>
/// Keeps the transcriber running while it is needed: started when the first sound comes, started again after it has ended, later and later, and stopped
/// when nothing came for a while, as its models take half a gigabyte.
/// </summary>
internal sealed partial class EmbeddedTranscriber : IAsyncDisposable
{
    /// <summary>A start that fails so often in a row fails for want of something.</summary>
    private const int KeepsFailing = 3;

    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly ITranscriberLauncher _launcher;
    private readonly TimeProvider _time;
    private readonly ILogger<EmbeddedTranscriber> _logger;
    private readonly ITimer _idle;
    private Task<ITranscriberProcess>? _running;
    private ITranscriberProcess? _listening;
    private Task _ending = Task.CompletedTask;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private string? _reason;
    private TranscriptionFault _fault;
    private int _deaths;
    private int _uses;
    private bool _isDisposed;

    public EmbeddedTranscriber(ITranscriberLauncher launcher, TimeProvider time, ILogger<EmbeddedTranscriber> logger)
    {
        (_launcher, _time, _logger) = (launcher, time, logger);
        _idle = time.CreateTimer(_ => StopIdle(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether it was ended for good, together with the server.</summary>
    public bool IsDisposed
    {
        get
        {
            lock (_gate)
                return _isDisposed;
        }
    }

    /// <summary>As it is now.</summary>
    public TranscriberState State
    {
        get
        {
            lock (_gate)
                return new(_listening is not null, _deaths, _reason);
        }
    }

    /// <summary>Has it running for one request.</summary>
    /// <exception cref="TranscriptionException">It cannot be had now.</exception>
    public async Task<TranscriberUse> UseAsync(CancellationToken cancellationToken)
    {
        var running = Take();
        try
        {
            return new(this, await running.WaitAsync(cancellationToken), _time);
        }
        catch
        {
            Release();
            throw;
        }
    }

    /// <summary>It has answered: what went wrong before is forgotten.</summary>
    public void Answered()
    {
        lock (_gate)
            (_deaths, _reason) = (0, null);
    }

    /// <summary>A request is over.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (--_uses == 0 && !_isDisposed)
                _idle.Change(LongestIdle, Timeout.InfiniteTimeSpan);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task<ITranscriberProcess>? running;
        lock (_gate)
        {
            if (_isDisposed)
                return;
            (_isDisposed, running, _running, _listening) = (true, _running, null, null);
        }

        await _idle.DisposeAsync();
        await StopAsync(running);
        await _ending;
    }

    private static async Task StopAsync(Task<ITranscriberProcess>? running)
    {
        if (running is null)
            return;
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.IsCompletedSuccessfully)
            return;
        var process = await running;
        await process.StopAsync();
        await process.DisposeAsync();
    }

    private Task<ITranscriberProcess> Take()
    {
        lock (_gate)
        {
            if (_isDisposed)
                throw new TranscriptionException(TranscriptionFault.Unavailable, "The server is ending.");
            // A request must not be sent to one whose end is not noticed yet: it would be held for the reason.
            if (_listening is { Ended.IsCompleted: true } ended)
                NoteEnd(ended);
            if (_running is null && _notBefore - _time.GetUtcNow() is var rest && rest > TimeSpan.Zero)
            {
                throw new TranscriptionException(_fault, $"The transcriber is not started again yet: {_reason}")
                {
                    Cause = _reason,
                    RetryAfter = rest,
                };
            }

            _uses++;
            _idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var ending = _ending;
            return _running ??= Task.Run(() => StartAsync(ending));
        }
    }

    /// <param name="ending">The one before, which has the same socket.</param>
    private async Task<ITranscriberProcess> StartAsync(Task ending)
    {
        ITranscriberProcess? process = null;
        try
        {
            await ending;
            process = _launcher.Launch();
            await TranscriberStart.WaitAsync(process, _time);
            lock (_gate)
                _listening = _isDisposed ? null : process;
            _ = WatchAsync(process);
            return process;
        }
        catch (Exception fault)
        {
            if (process is not null)
                await process.DisposeAsync();
            var meant = Died(fault.Message, (fault as TranscriptionException)?.Fault, isStart: true);
            if (meant == TranscriptionFault.Missing)
                throw new TranscriptionException(meant, fault.Message, fault);
            throw;
        }
    }

    private async Task WatchAsync(ITranscriberProcess process)
    {
        await process.Ended;
        lock (_gate)
            NoteEnd(process);
    }

    /// <summary>Within the lock: it has ended; nothing happens where that was noticed already, or wanted.</summary>
    private void NoteEnd(ITranscriberProcess process)
    {
        if (_listening != process)
            return;
        _ending = Task.Run(() => process.DisposeAsync().AsTask());
        Died($"it ended with code {process.Ended.Result}", fault: null, isStart: false);
    }

    /// <returns>What it means for a sound.</returns>
    private TranscriptionFault Died(string reason, TranscriptionFault? fault, bool isStart)
    {
        TranscriptionFault meant;
        TimeSpan delay;
        lock (_gate)
        {
            (_running, _listening) = (null, null);
            delay = RestartDelay.After(++_deaths);
            var isMissing = fault == TranscriptionFault.Missing || (isStart && _deaths >= KeepsFailing);
            meant = isMissing ? TranscriptionFault.Missing : TranscriptionFault.Unavailable;
            (_reason, _fault) = (reason, meant);
            _notBefore = _time.GetUtcNow() + delay;
        }

        Log.Died(_logger, reason, delay.TotalSeconds);
        return meant;
    }

    private void StopIdle()
    {
        lock (_gate)
        {
            if (_uses > 0 || _isDisposed)
                return;
            var running = _running;
            (_running, _listening) = (null, null);
            _ending = Task.Run(() => StopAsync(running));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The transcriber is not running: {Reason}. It is started again when it is needed, not before {Seconds} s")]
        public static partial void Died(ILogger logger, string reason, double seconds);
    }
}

/// <summary>How the embedded transcriber is.</summary>
/// <param name="IsRunning">Whether it can hear.</param>
/// <param name="Deaths">So often in a row it could not be started, or ended without being told to.</param>
/// <param name="Reason">Why, the last time; <c>null</c>: it has not.</param>
internal sealed record TranscriberState(bool IsRunning, int Deaths, string? Reason);
