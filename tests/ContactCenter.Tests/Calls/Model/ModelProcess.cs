using ContactCenter.Access.Audit;
using ContactCenter.Calls;
using ContactCenter.Calls.Reconciliation;
using ContactCenter.Calls.Sensitive;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Stores;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>One process of the server, from its start until it is killed: the real engine, inbox, dispatcher, handlers and reconciler.</summary>
internal sealed class ModelProcess : IAsyncDisposable
{
    private const string Collect = "Ivr:Menus:Main:Options:5:Collect";

    private readonly CallParts _parts;
    private readonly Reconciler _reconciler;
    private readonly DigitSubmissions _submissions;

    private static readonly (string, string?)[] Settings =
    [
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ("Ivr:Sensitive:card:Prompt", "The digits of your card, please."),
        ("Ivr:Sensitive:card:Tries", "2"),
        ("Ivr:Sensitive:card:Service", "crm"),
        ($"{Collect}:Attribute", "account"),
        ($"{Collect}:Prompt", "One digit, please."),
        ($"{Collect}:MaxDigits", "1"),
        ($"{Collect}:Tries", "2"),
        ($"{Collect}:Service", "crm"),
        ($"{Collect}:Next:0:When", "status"),
        ($"{Collect}:Next:0:Is", "open"),
        ($"{Collect}:Next:0:Department", "Sales"),
        ($"{Collect}:Next:1:End", "Not open."),
        ($"{Collect}:Failed:Department", "Support"),
    ];

    /// <summary>As that of other tests, with a choice that asks a service. Support may be recorded from the middle of a conversation on.</summary>
    public static readonly CallPlan Plan = TestPlan.Of([.. Settings, ("Departments:Support:Announcement", RecordingRule.Support)]);

    /// <summary>The same, and both departments record.</summary>
    public static readonly CallPlan PlanThatRecords = TestPlan.Of(
    [
        .. Settings,
        .. RecordingPlan.Settings("Sales", "Split", RecordingRule.Sales, RecordingRule.DeclineKey),
        .. RecordingPlan.Settings("Support", "Mono", RecordingRule.Support),
    ]);

    public ModelProcess(
        ModelDisk disk, ModelCallsApi api, ModelServices services, Agenda agenda, Crash? crash, TestClock clock, LogCollector logs, CallPlan plan)
    {
        Life = new(crash);
        var committer = new ModelCommitter(disk, Life);
        var wire = new ModelWire(Life, api, agenda);
        // One at a time: a scenario that failed must fail again.
        _parts = new(clock, wire, committer, disk.Left, disk.NextNumber, new WorkOptions(MostUnderWay: 1), plan)
        {
            Services = new ModelServiceWire(Life, services, agenda),
        };
        _parts.Store = new ModelStore(_parts.Inner, committer, Life, clock);
        Dispatcher = _parts.Dispatch(logger: Logger<WorkDispatcher>(logs));
        _submissions = new(_parts.Services, _parts.Engine, _parts.Plans, NullLogger<DigitSubmissions>.Instance);
        Inbox = new(
            _parts.Store, _parts.Engine, _parts.Late, CallParts.Erased, _parts.Unmatched.Value, _submissions, new(_parts.Store), _parts.Plans);
        var audit = new AuditLog(_parts.Numbers, committer, new MemoryAuditTrail(), clock);
        Commands = new(_parts.Engine, _parts.Store, _parts.Plans, audit, clock);
        Edits = new(_parts.Engine, _parts.Store, edited: [], new(committer, _parts.Numbers), audit);
        var comparison = new LegComparison(_parts.Engine, new ModelWire(Life, api), _parts.Budget, clock, NullLogger<LegComparison>.Instance);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        _reconciler = new(_parts.Store, Dispatcher, comparison, _parts.Plans, clock, lifetime, Logger<Reconciler>(logs));
    }

    public ModelLife Life { get; }

    public WorkDispatcher Dispatcher { get; }

    public WebhookInbox Inbox { get; }

    public CallCommands Commands { get; }

    public CallEdits Edits { get; }

    /// <summary>Learns what happened before, then goes on with what was left.</summary>
    public void Start()
    {
        _reconciler.FindLeft();
        _ = _reconciler.RunAsync(Life.End);
    }

    /// <summary>Completes when nothing more happens at this instant.</summary>
    public Task WhenIdleAsync() => Task.WhenAny(Task.WhenAll(Dispatcher.WhenIdleAsync(), _submissions.WhenIdleAsync()), Life.Died);

    public async ValueTask DisposeAsync()
    {
        if (!Life.IsOver)
            Life.Kill();
        await _parts.DisposeAsync();
        _reconciler.Dispose();
    }

    private static ILogger<T> Logger<T>(LogCollector logs) => LoggerFactory.Create(logging => logging.AddProvider(logs)).CreateLogger<T>();
}
