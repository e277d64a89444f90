using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.World;

/// <summary>
/// When a server within the tests has closed its files. Its main program ends it as well, on a thread of its own: whichever of the two comes second does not
/// wait for the first.
/// </summary>
internal sealed class ServerEnd
{
    private readonly TaskCompletionSource _isOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isAwaited;

    /// <summary>Watches the server, and keeps what it logs. What logs is made after what is asked for here, and is over before it.</summary>
    public void Watch(IServiceCollection services, LogCollector logs)
    {
        services.AddSingleton(_ => new Last(this));
        services.AddSingleton<ILoggerProvider>(provider =>
        {
            provider.GetRequiredService<Last>();
            return logs;
        });
    }

    /// <summary>Completes when nothing of it is left, at once if it has never begun.</summary>
    public Task WhenOverAsync() => Volatile.Read(ref _isAwaited) ? _isOver.Task.WaitAsync(RealTime.Limit) : Task.CompletedTask;

    private sealed class Last : IDisposable
    {
        private readonly ServerEnd _end;

        public Last(ServerEnd end)
        {
            _end = end;
            Volatile.Write(ref end._isAwaited, true);
        }

        public void Dispose() => _end._isOver.TrySetResult();
    }
}
