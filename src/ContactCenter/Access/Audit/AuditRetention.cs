using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Audit;

/// <summary>Erases what is older than the audit is kept: its lines, and keys that were revoked before.</summary>
internal sealed partial class AuditRetention(
    RetentionSettings settings, IAuditTrail trail, AccessStore store, TimeProvider time, ILogger<AuditRetention> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>Holds nothing that must be given back, and may be asked for after the container has gone.</summary>
    private readonly CancellationTokenSource _end = new();
    private Task _erasing = Task.CompletedTask;
    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Audit is not { } kept)
            return Task.CompletedTask;
        _erasing = EraseAsync(kept);
        _timer = time.CreateTimer(_ => Again(kept), state: null, Pause, Pause);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        _end.Cancel();
        return _erasing;
    }

    public void Dispose() => _timer?.Dispose();

    private void Again(TimeSpan kept)
    {
        if (_erasing.IsCompleted)
            _erasing = EraseAsync(kept);
    }

    private async Task EraseAsync(TimeSpan kept)
    {
        var before = time.GetUtcNow() - kept;
        try
        {
            var erased = await trail.EraseAsync(before, _end.Token);
            await store.ChangeAsync(draft =>
            {
                draft.State.Keys.Values.Where(key => key.RevokedAt < before).ToList().ForEach(draft.Remove);
                return true;
            });
            if (erased > 0)
                Log.Erased(logger, erased, kept.TotalDays);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotErased(logger, fault.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Lines} lines of the audit were older than {Days} days and are erased")]
        public static partial void Erased(ILogger logger, int lines, double days);

        [LoggerMessage(2, LogLevel.Warning, "Old lines of the audit could not be erased: {Reason}. It is tried again")]
        public static partial void NotErased(ILogger logger, string reason);
    }
}
