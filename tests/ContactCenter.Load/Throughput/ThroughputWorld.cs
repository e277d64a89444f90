using ContactCenter.Load.People;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Throughput;

/// <summary>The site of one run, with somebody at every phone of a department.</summary>
public sealed class ThroughputWorld : IAsyncDisposable
{
    /// <summary>Of one call, from the first word to the last, more or less.</summary>
    private const double CallSeconds = 2;

    /// <summary>Phones for each call that begins in a second: enough for calls that last many times as long on a machine that is slow.</summary>
    private const int PhonesForRate = 60;

    private readonly CancellationTokenSource _closed = new();

    private ThroughputWorld(ThroughputPlan plan, Site site, Pace pace, TimeProvider time)
    {
        Site = site;
        var random = new Random(plan.Seed);
        // Thousands of phones that look up every other second would be a load of their own; nobody waits for them at the end.
        var shift = plan.WarmUp + plan.Length + plan.WaitLimit + plan.ToRest;
        foreach (var number in site.Town.Departments.SelectMany(department => department.Phones))
            _ = new Agent(site.Platform.Voice.Phone(number), pace, new Random(random.Next()), time) { Look = shift }.RunAsync(_closed.Token);
    }

    public Site Site { get; }

    public static async Task<ThroughputWorld> CreateAsync(ThroughputPlan plan, RunFolder folder, TimeProvider time)
    {
        var pace = new Pace(CallSeconds, plan.WaitLimit);
        var site = await Site.CreateAsync(
            Town.For(plan.Rate * PhonesForRate), pace, new Random(plan.Seed), folder, new() { Storage = plan.Storage, KeptLines = 1 }, time);
        return new ThroughputWorld(plan, site, pace, time);
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await Site.DisposeAsync();
        _closed.Dispose();
    }
}
