using System.Diagnostics.Metrics;
using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.TestKit;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Vonage;
using ContactCenter.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>One process of the server, from its start until it is killed: the real engine, inbox, outbox, executor and reconciler.</summary>
internal sealed class ModelProcess : IAsyncDisposable
{
    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
    private static readonly CallPlan Plan = TestPlan.Of();

    private readonly ModelStore _store;
    private readonly Reconciler _reconciler;

    public ModelProcess(ModelDisk disk, ModelCallsApi api, Agenda agenda, Crash? crash, TestClock clock, LogCollector logs)
    {
        Life = new(crash);
        _store = new(disk, Life, clock);
        Life.OnKilled = () => _store.Cut();
        // One at a time: a scenario that failed must fail again.
        var options = new OutboxOptions(CallsPerSecond: 3, RequestsPerSecond: 15, MostUnderWay: 1);
        EffectExecutor? executor = null;
        Outbox = new(_store, options, new Lazy<IEffectExecutor>(() => executor!), clock, new Random(1), Logger<EffectOutbox>(logs));
        var engine = new CallEngine(_store, Outbox, new WorkNumbers(_store.LargestNumber), Plan, new(100), new CallMetrics(Meters), clock, NullLogger<CallEngine>.Instance);
        Inbox = new(_store, engine, new UnmatchedWebhooks(new WebhookMetrics(Meters), clock, NullLogger<UnmatchedWebhooks>.Instance));
        var wire = new ModelWire(Life, api, agenda);
        executor = new(
            _store,
            engine,
            new AgentLegCreation(_store, engine, wire, new(wire), Plan, options),
            new CallerTransfer(engine, wire, Plan, options),
            new LegRequests(engine, wire, options));
        var comparison = new LegComparison(engine, new ModelWire(Life, api), new VonagePace(options.RequestsPerSecond, clock), NullLogger<LegComparison>.Instance);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        _reconciler = new(_store, _store, Outbox, comparison, Plan, clock, lifetime, Logger<Reconciler>(logs));
    }

    public ModelLife Life { get; }

    public EffectOutbox Outbox { get; }

    public WebhookInbox Inbox { get; }

    /// <summary>Learns what happened before, then goes on with what was left.</summary>
    public void Start()
    {
        _reconciler.FindLeft();
        _ = _reconciler.RunAsync(Life.End);
    }

    /// <summary>Completes when nothing more happens at this instant.</summary>
    public Task WhenIdleAsync() => Task.WhenAny(Outbox.WhenIdleAsync(), Life.Died);

    public async ValueTask DisposeAsync()
    {
        if (!Life.IsOver)
            Life.Kill();
        await Outbox.DisposeAsync();
        _reconciler.Dispose();
    }

    private static ILogger<T> Logger<T>(LogCollector logs) => LoggerFactory.Create(logging => logging.AddProvider(logs)).CreateLogger<T>();
}
