
namespace ContactCenter.Tests.Calls.Model;

/// <summary>What will happen in the world outside, in the order of time.</summary>
internal sealed class Agenda(TestClock clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset Due, long Number)> _plans = new();
    private long _number;

    public DateTimeOffset? NextDue => _plans.TryPeek(out _, out var key) ? key.Due : null;

    public void In(int milliseconds, Func<Task> action) =>
        _plans.Enqueue(action, (clock.GetUtcNow().AddMilliseconds(milliseconds), _number++));

    public void In(int milliseconds, Action action) => In(milliseconds, () =>
    {
        action();
        return Task.CompletedTask;
    });

    /// <summary>The world outside has one thread: a request of the server waits until what is happening there has happened.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> action)
    {
        await _turn.WaitAsync();
        try
        {
            return await action();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Carries out the next plan if its time has come.</summary>
    public Task RunIfDueAsync() => NextDue <= clock.GetUtcNow() ? RunNextAsync() : Task.CompletedTask;

    /// <summary>Moves the clock to the next plan and carries it out; the clock's own timers must not be due before it.</summary>
    public Task RunNextAsync()
    {
        _plans.TryDequeue(out var action, out var key);
        if (key.Due > clock.GetUtcNow())
            clock.Advance(key.Due - clock.GetUtcNow());
        return action!();
    }
}
