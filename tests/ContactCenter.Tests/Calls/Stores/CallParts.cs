using System.Diagnostics.Metrics;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Effects;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Services;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Platform.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>The engine and what it works with, wired as the server wires them, on a committer and a calls API of the test's.</summary>
internal sealed class CallParts : IAsyncDisposable
{
    public static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    public CallParts(
        TimeProvider clock,
        ICallsApi api,
        ICommitter? committer = null,
        CallsLeft? left = null,
        long next = 1,
        WorkOptions? options = null,
        CallPlan? plan = null)
    {
        Clock = clock;
        Api = api;
        Committer = committer ?? new MemoryCommitter();
        Plans = new(plan ?? TestPlan.Of());
        Options = options ?? new();
        Numbers = new(Committer, next);
        History = new(1_000);
        Inner = new(Committer, Numbers, Queue, History, new(), clock, left ?? CallsLeft.Nothing);
        Store = Inner;
        Budget = new(3, 15, clock);
    }

    public TimeProvider Clock { get; }

    public ICallsApi Api { get; }

    public ICommitter Committer { get; }

    public PlanSource Plans { get; }

    public WorkOptions Options { get; }

    public NumberBlocks Numbers { get; }

    public MemoryCallHistory History { get; }

    public ReleasedWork Queue { get; } = new();

    public CallStore Inner { get; }

    /// <summary>What the engine and the handlers see of the store.</summary>
    public ICallStore Store { get; set; }

    public RequestBudget Budget { get; }

    /// <summary>The services that menus ask; at first there are none.</summary>
    public IServiceClient Services { get; set; } = null!;

    public MemoryDeadLetters DeadLetters { get; } = new();

    public CallEngine Engine =>
        field ??= new(Store, Plans, new(1_000, TimeSpan.FromMinutes(5)), new CallMetrics(Meters), Clock, NullLogger<CallEngine>.Instance);

    public UnmatchedWebhooksSource Unmatched => field ??= new(Clock);

    public LateFacts Late => field ??= new(Store, Committer, Numbers, Queue, Clock);

    public IReadOnlyList<IWorkHandler> Handlers =>
    [
        new TimerHandler(Store, Engine),
        new CreateAgentLegHandler(Store, Engine, Api, new(Api, Budget), Plans, Options),
        Transfers,
        new HangUpHandler(Store, Engine, Api, new(Store, Api), Budget, Options),
        new LookUpHandler(Store, Engine, Api, Options),
        new AnnounceRecordingHandler(Store, Engine, Api, Plans, Options),
        new RecordLegHandler(Store, Engine, Api, Plans, Options),
        new PlayMusicHandler(Store, Engine, Api, Plans, Options),
        new StopMusicHandler(Store, Engine, Api, Options),
        new AskServiceHandler(Store, Engine, Services, Plans, Clock),
        new LateFactHandler(History, Store, Engine, Erased, Plans, Committer, Numbers, Queue, Unmatched.Value, Clock),
        new StrayLegHandler(Api, new(Store, Api), Budget, Options, Committer),
        new ExpectRecordingHandler(Store, Recordings, RecordingEndings, Background, Numbers, RecordingsSettings, Clock),
        new ImportRecordingHandler(Store, Recordings, RecordingEndings, RecordingKeys, Background, Numbers, Clock),
    ];

    public MemoryRecordings Recordings { get; } = new();

    private static RecordingsSettings RecordingsSettings { get; } = new(
        AgentChannel: 1, TimeSpan.FromMinutes(10), KeepFreeBytes: 0, KeepOriginal: false, PlayUnredacted: false);

    private static MasterKeySource Master { get; } = new(MasterKey.New(), Path: null, IsNew: true, Warning: null);

    private static RecordingKeys RecordingKeys { get; } = new(Master);

    /// <summary>No call was erased.</summary>
    public static ErasedCalls Erased { get; } = new(ErasureKey.New(Master));

    private RecordingEndings RecordingEndings => new(Engine, Recordings, new(folder: null, keepFree: 0, Clock), [], Background, Committer, Clock);

    private BackgroundWork Background => new(Committer, Numbers);

    public TransferCallerHandler Transfers => new(Store, Engine, Api, Budget, Plans, Options);

    public WorkDispatcher Dispatcher { get; private set; } = null!;

    public WorkDispatcher Dispatch(IReadOnlyList<IWorkHandler>? handlers = null, ILogger<WorkDispatcher>? logger = null) => Dispatcher = new(
        handlers ?? Handlers, Queue, Budget, Committer, DeadLetters, Options, new WorkMetrics(Meters), Clock, new Random(7),
        logger ?? NullLogger<WorkDispatcher>.Instance);

    public async ValueTask DisposeAsync()
    {
        if (Dispatcher is not null)
            await Dispatcher.DisposeAsync();
        Budget.Dispose();
    }

    internal sealed class UnmatchedWebhooksSource(TimeProvider clock)
    {
        public UnmatchedWebhooks Value { get; } =
            new(new WebhookMetrics(Meters), clock, NullLogger<UnmatchedWebhooks>.Instance);
    }
}
