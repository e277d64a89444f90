using System.Diagnostics.Metrics;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Outbox;
using ContactCenter.TestKit;
using ContactCenter.Tests.Calls.Plans;
using ContactCenter.Vonage;
using ContactCenter.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>The real engine, store, outbox and executor against the platform's model, run through one scenario.</summary>
internal sealed class ModelWorld : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);
    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
    private static readonly CallPlan Plan = TestPlan.Of();

    private readonly TestClock _clock = new();
    private readonly Agenda _agenda;
    private readonly LogCollector _logs = new();

    private ModelWorld(Scenario scenario)
    {
        _agenda = new(_clock);
        Store = new(new MemoryCallStore(100), _clock);
        // One at a time: a scenario that failed must fail again.
        var options = new OutboxOptions(CallsPerSecond: 3, RequestsPerSecond: 15, MostUnderWay: 1);
        EffectExecutor? executor = null;
        Work = new(keptDeadLetters: 100);
        Outbox = new(Work, options, new Lazy<IEffectExecutor>(() => executor!), _clock, new Random(1), Logger<EffectOutbox>());
        var engine = new CallEngine(Store, Outbox, new WorkNumbers(), Plan, new(100), new CallMetrics(Meters), _clock, NullLogger<CallEngine>.Instance);
        var unmatched = new UnmatchedWebhooks(new WebhookMetrics(Meters), _clock, NullLogger<UnmatchedWebhooks>.Instance);
        var post = new ModelPost(_clock, _agenda, scenario, new WebhookInbox(Store, engine, unmatched), Story);
        Platform = new(_clock, _agenda, scenario, post);
        Api = new(Platform, _agenda, scenario, post);
        executor = new(
            Store,
            engine,
            new AgentLegCreation(Store, engine, Api, Plan, options),
            new CallerTransfer(engine, Api, Plan, options),
            new LegRequests(engine, Api, options));
    }

    public ModelPlatform Platform { get; }

    public ModelCallsApi Api { get; }

    public RecordingStore Store { get; }

    public EffectOutbox Outbox { get; }

    public MemoryWorkStore Work { get; }

    /// <summary>All that was said and asked, for people to read.</summary>
    public List<string> Story { get; } = [];

    public IEnumerable<LogLine> Errors => _logs.Entries.Where(line => line.Fault is not null);

    public static async Task<ModelWorld> RunAsync(Scenario scenario)
    {
        var world = new ModelWorld(scenario);
        world.Platform.Arrange();
        var end = world._clock.GetUtcNow() + Longest;
        while (await world.StepAsync(end))
        {
        }

        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await Outbox.DisposeAsync();
        _logs.Dispose();
    }

    private async Task<bool> StepAsync(DateTimeOffset end)
    {
        await Outbox.WhenIdleAsync();
        if (_agenda.NextDue is not { } plan || plan > end)
            return _clock.FireNext(end);
        if (_clock.NextDue is { } timer && timer < plan)
            return _clock.FireNext(end);
        await _agenda.RunNextAsync();
        return true;
    }

    private ILogger<T> Logger<T>() => LoggerFactory.Create(logging => logging.AddProvider(_logs)).CreateLogger<T>();
}
