using ContactCenter.Load.Audit;
using ContactCenter.Load.People;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Throughput;

/// <summary>The platform, the server, and the people of one run.</summary>
public sealed class ThroughputWorld : IAsyncDisposable
{
    /// <summary>Of one call, from the first word to the last, more or less.</summary>
    private const double CallSeconds = 2;

    /// <summary>Phones for each call that begins in a second: enough for a server that is slow now and then.</summary>
    private const int PhonesForRate = 15;

    private readonly CancellationTokenSource _closed = new();

    private ThroughputWorld(ThroughputPlan plan, RunFolder folder, Account account, Uri address, SimulatedPlatform platform, Town town, TimeProvider time)
    {
        var random = new Random(plan.Seed);
        var pace = new Pace(CallSeconds, plan.Patience);
        (Platform, Town) = (platform, town);
        Server = new ServerUnderTest(address, ServerSettings.For(account, address, platform.Address, town, pace, folder.File("data"), plan.Storage), folder, time);
        Http = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { { "X-Api-Key", account.AdminKey } } };
        var shift = plan.WarmUp + plan.Length + plan.Patience + plan.ToRest;
        foreach (var number in town.Departments.SelectMany(department => department.Phones))
            _ = new Clerk(platform.Voice.Phone(number), pace, new Random(random.Next()), time).RunAsync(shift, _closed.Token);
    }

    public SimulatedPlatform Platform { get; }

    public ServerUnderTest Server { get; }

    public Town Town { get; }

    /// <summary>Asks the server's API.</summary>
    public HttpClient Http { get; }

    public static async Task<ThroughputWorld> CreateAsync(ThroughputPlan plan, RunFolder folder, TimeProvider time)
    {
        var account = Account.Create();
        var address = new Uri($"http://127.0.0.1:{FreePort.Find(new Random())}/");
        var platform = await SimulatedPlatform.StartAsync(account, address, new Random(plan.Seed), time);
        return new ThroughputWorld(plan, folder, account, address, platform, Town.For(plan.Rate * PhonesForRate), time);
    }

    /// <summary>What both sides say now.</summary>
    public async Task<Evidence> GatherAsync(IEnumerable<string> stranded, CancellationToken cancellationToken) => new(
        await Platform.Voice.HistoriesAsync(), Platform.Wire.Attempts, await Books.ReadAsync(Http, cancellationToken), stranded, Server.Lives);

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await Server.DisposeAsync();
        await Platform.DisposeAsync();
        Http.Dispose();
        _closed.Dispose();
    }
}
