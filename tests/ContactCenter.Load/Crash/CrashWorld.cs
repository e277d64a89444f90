using ContactCenter.Load.People;
using ContactCenter.Load.World;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.Crash;

/// <summary>The site and the people of one run.</summary>
public sealed class CrashWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly PlatformLog _log;
    private readonly Task _agents;

    private CrashWorld(CrashPlan plan, RunFolder folder, Site site, Pace pace, TimeProvider time)
    {
        var random = new Random(plan.Seed);
        (Folder, Site) = (folder, site);
        _log = new PlatformLog(site.Platform.Voice.Log, folder, time);
        Killer = new Killer(site.Server, plan, new Random(random.Next()), time);
        Callers = [.. site.Town.Callers.Select((number, i) =>
            new Caller(site.Platform.Voice.Phone(number), site.Town.DepartmentOf(i).Keys, pace, new Random(random.Next()), time))];
        _agents = Task.WhenAll(AgentsPhones(random).Select(phone => new Agent(phone, pace, new Random(random.Next()), time).RunAsync(_closed.Token)).ToList());
    }

    public RunFolder Folder { get; }

    public Site Site { get; }

    public Killer Killer { get; }

    public IReadOnlyList<Caller> Callers { get; }

    public static async Task<CrashWorld> CreateAsync(CrashPlan plan, RunFolder folder, TimeProvider time)
    {
        var pace = Pace.For(plan.AtOnce, plan.WaitLimit);
        var site = await Site.CreateAsync(Town.For(plan.AtOnce), pace, new Random(plan.Seed), folder, plan.Site, time);
        return new CrashWorld(plan, folder, site, pace, time);
    }

    /// <summary>All that the platform has said is in its file when this completes; it says no more.</summary>
    public Task CloseLogAsync() => _log.CloseAsync();

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await Site.DisposeAsync();
        await _agents;
        await _log.DisposeAsync();
        _closed.Dispose();
    }

    /// <summary>The phones that somebody sits at; the others do what they do by themselves.</summary>
    private IEnumerable<SimulatedPhone> AgentsPhones(Random random)
    {
        foreach (var number in Site.Town.Departments.SelectMany(department => department.Phones))
        {
            var phone = Site.Platform.Voice.Phone(number);
            phone.WhenRung = Town.Behaviour(random);
            if (phone.WhenRung == PhoneBehaviour.Ring)
                yield return phone;
        }
    }
}
