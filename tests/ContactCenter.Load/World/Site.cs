using ContactCenter.Load.Audit;
using ContactCenter.Load.People;

namespace ContactCenter.Load.World;

/// <summary>The platform, and the server at the address that the platform knows, with a town to serve.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>Name of the folder with all that the server keeps.</summary>
    public const string DataFolder = "data";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly SitePlan _plan;
    private readonly TimeProvider _time;

    private Site(Account account, Uri address, SimulatedPlatform platform, Town town, Pace pace, RunFolder folder, SitePlan plan, TimeProvider time)
    {
        (Platform, Town, _plan, _time) = (platform, town, plan, time);
        var settings = ServerSettings.For(account, address, platform.Address, town, pace, folder.File(DataFolder), plan);
        Server = new ServerUnderTest(address, settings, folder, time, plan.Program);
        Http = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { { "X-Api-Key", account.AdminKey } } };
    }

    public SimulatedPlatform Platform { get; }

    public ServerUnderTest Server { get; }

    public Town Town { get; }

    /// <summary>Asks the server's API.</summary>
    public HttpClient Http { get; }

    /// <param name="random">Where the platform's chances come from.</param>
    /// <param name="plan">In what it differs from the usual.</param>
    public static async Task<Site> CreateAsync(Town town, Pace pace, Random random, RunFolder folder, SitePlan plan, TimeProvider time)
    {
        var account = Account.Create();
        var address = new Uri($"http://127.0.0.1:{FreePort.Find(new Random())}/");
        var platform = await SimulatedPlatform.StartAsync(account, address, plan, random, time);
        return new Site(account, address, platform, town, pace, folder, plan, time);
    }

    /// <summary>Waits until no leg lives and the server knows that; what does not come to rest in time is found by the audit.</summary>
    public async Task ComesToRestAsync(TimeSpan waitLimit, CancellationToken cancellationToken)
    {
        var until = _time.GetUtcNow() + waitLimit;
        while (_time.GetUtcNow() < until && (Platform.Voice.Legs.Count > 0 || !await Books.AreAtRestAsync(Http, cancellationToken)))
            await Task.Delay(Look, _time, cancellationToken);
        await Platform.Voice.WhenIdleAsync(cancellationToken);
    }

    /// <summary>What both sides say now.</summary>
    /// <param name="stranded">Callers' legs on which nothing more was heard for too long.</param>
    public async Task<Evidence> GatherAsync(IEnumerable<string> stranded, CancellationToken cancellationToken) => new(
        await Platform.Voice.HistoriesAsync(), Platform.Wire.Attempts, await Books.ReadAsync(Http, cancellationToken), stranded, Server.Lives)
    {
        TimeEnough = _plan.TimeEnough,
    };

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Platform.DisposeAsync();
        Http.Dispose();
    }
}
