using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.World;

/// <summary>The disk does not answer what is written to the history, until it is told to.</summary>
internal sealed class HangingHistory : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(15);

    private readonly ManualResetEventSlim _hangs = new();
    private readonly ManualResetEventSlim _answers = new();
    private readonly FakeWebhooks _fake;
    private readonly Task _write;

    private HangingHistory(FakeWebhooks fake)
    {
        _fake = fake;
        _write = fake.Services.GetRequiredService<HistoryDatabase>().WriteAsync([new Hanging(_hangs, _answers)]);
    }

    public static async Task<HangingHistory> BeginAsync(FakeWebhooks fake)
    {
        var history = new HangingHistory(fake);
        await Task.Run(() => history._hangs.Wait(RealTime.Limit));
        return history;
    }

    /// <summary>Moves time from timer to timer, where the next is not far, and never while the live file is written: that would count as slow.</summary>
    public Task PassUntilAsync(Func<bool> condition) => Soon.IsAsync(() =>
    {
        if (!condition() && _fake.Services.GetRequiredService<GroupCommitter>().State is { Pending: 0 })
            _fake.Clock.FireNext(_fake.Clock.GetUtcNow() + Step);
        return condition();
    });

    public Task AnswerAsync()
    {
        _answers.Set();
        return _write;
    }

    public void Dispose()
    {
        _answers.Set();
        _write.Wait(RealTime.Limit);
        _answers.Dispose();
        _hangs.Dispose();
    }

    private sealed class Hanging(ManualResetEventSlim hangs, ManualResetEventSlim answers) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            hangs.Set();
            answers.Wait(RealTime.Limit);
        }
    }
}
