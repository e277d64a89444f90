using ContactCenter.Load.Audit;
using ContactCenter.Load.People;
using ContactCenter.Load.World;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.Crash;

/// <summary>The platform, the server, and the people of one run.</summary>
public sealed class CrashWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly PlatformLog _log;
    private readonly Task _agents;

    private CrashWorld(CrashPlan plan, RunFolder folder, Account account, Uri address, SimulatedPlatform platform, TimeProvider time)
    {
        var random = new Random(plan.Seed);
        var pace = Pace.For(plan.AtOnce, plan.Patience);
        var town = Town.For(plan.AtOnce);
        (Folder, Platform) = (folder, platform);
        _log = new PlatformLog(platform.Voice.Log, folder, time);
        Server = new ServerUnderTest(address, ServerSettings.For(account, address, platform.Address, town, pace, folder.File("data"), plan.Storage), folder, time);
        Http = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { { "X-Api-Key", account.AdminKey } } };
        Killer = new Killer(Server, plan, new Random(random.Next()), time);
        Callers = [.. town.Callers.Select((number, i) => new Caller(platform.Voice.Phone(number), town.DepartmentOf(i).Keys, pace, new Random(random.Next()), time))];
        _agents = Task.WhenAll(PhonesOf(town, random).Select(phone => new Agent(phone, pace, new Random(random.Next()), time).RunAsync(_closed.Token)).ToList());
    }

    public RunFolder Folder { get; }

    public SimulatedPlatform Platform { get; }

    public ServerUnderTest Server { get; }

    /// <summary>Asks the server's API.</summary>
    public HttpClient Http { get; }

    public Killer Killer { get; }

    public IReadOnlyList<Caller> Callers { get; }

    public static async Task<CrashWorld> CreateAsync(CrashPlan plan, RunFolder folder, TimeProvider time)
    {
        var account = Account.Create();
        var address = new Uri($"http://127.0.0.1:{FreePort.Find(new Random())}/");
        var platform = await SimulatedPlatform.StartAsync(account, address, new Random(plan.Seed), time);
        return new CrashWorld(plan, folder, account, address, platform, time);
    }

    /// <summary>What both sides say now.</summary>
    public async Task<Evidence> GatherAsync(CancellationToken cancellationToken) => new(
        await Platform.Voice.HistoriesAsync(),
        Platform.Wire.Attempts,
        await Books.ReadAsync(Http, cancellationToken),
        Callers.SelectMany(caller => caller.Stranded),
        Server.Lives);

    /// <summary>All that the platform has said is in its file when this completes; it says no more.</summary>
    public Task CloseLogAsync() => _log.CloseAsync();

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await Server.DisposeAsync();
        await Platform.DisposeAsync();
        await _agents;
        await _log.DisposeAsync();
        Http.Dispose();
        _closed.Dispose();
    }

    /// <summary>The phones that somebody sits at; the others do what they do by themselves.</summary>
    private IEnumerable<SimulatedPhone> PhonesOf(Town town, Random random)
    {
        foreach (var number in town.Departments.SelectMany(department => department.Phones))
        {
            var phone = Platform.Voice.Phone(number);
            phone.WhenRung = Town.Behaviour(random);
            if (phone.WhenRung == PhoneBehaviour.Ring)
                yield return phone;
        }
    }
}
