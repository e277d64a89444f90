using System.Collections.Concurrent;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Sockets;
using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>What all parts of the platform share. Its state changes on the event loop only.</summary>
internal sealed class Switchboard : IDisposable
{
    public Switchboard(VoicePlatform platform, TimeProvider time, Func<HttpMessageHandler>? webhooks, OpenSocket? sockets, ILoggerFactory logs, Random random)
    {
        Options = platform.Options;
        Time = time;
        Log = platform.Log;
        Timeline = new AudioTimeline(time, Options);
        AudioRenderer = new AudioRenderer(Options, time, Log, webhooks);
        EventLoop = new EventLoop(time, logs.CreateLogger<EventLoop>());
        Ids = new Ids(random);
        var signer = new WebhookSigner(Options, time, new Random(random.Next()));
        Sender = new WebhookSender(Options, time, Log, signer, webhooks);
        Sockets = new SocketDialer(EventLoop, Log, signer, sockets);
        Nccos = new NccoRequester(Options, Log);
        Faults = platform.Faults;
        Injector = new FaultInjector(Faults, Ids.Seed, null);
        Phones = new PhoneRegistry(this, platform);
        Regions = new Regions(Options);
        Conversations = new ConversationRegistry(this);
        Creations = new RollingLimit(time, () => Options.CallsPerSecond);
        Requests = new RollingLimit(time, () => Options.RequestsPerSecond);
        Archive = new CallArchive(Options, time);
        Files = new FileStore(Options, time);
    }

    public SimulatorOptions Options { get; }

    public TimeProvider Time { get; }

    public EventLog Log { get; }

    public AudioTimeline Timeline { get; }

    public AudioRenderer AudioRenderer { get; }

    public EventLoop EventLoop { get; }

    public Ids Ids { get; }

    public WebhookSender Sender { get; }

    public SocketDialer Sockets { get; }

    public NccoRequester Nccos { get; }

    public FaultPlan Faults { get; }

    /// <summary>The chances of what concerns no leg.</summary>
    public FaultInjector Injector { get; }

    public PhoneRegistry Phones { get; }

    public Regions Regions { get; }

    public ConversationRegistry Conversations { get; }

    public RollingLimit Creations { get; }

    public RollingLimit Requests { get; }

    public CallArchive Archive { get; }

    public FileStore Files { get; }

    /// <summary>The live legs.</summary>
    public ConcurrentDictionary<string, Leg> Legs { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now => Time.GetUtcNow();

    public WebhookAddress? DefaultEvents => Options.EventUrl is { } url ? new WebhookAddress(url, Options.EventMethod) : null;

    /// <returns>One of the account's numbers, by chance; <c>null</c>: it has none.</returns>
    public string? AnyNumber()
    {
        var numbers = Options.OwnedNumbers;
        return numbers.Count == 0 ? null : numbers[Ids.Below(numbers.Count)];
    }

    /// <summary>One of the simulator's own durations, at its speed.</summary>
    public TimeSpan Paced(double seconds) => TimeSpan.FromSeconds(seconds / Options.Speed);

    public void Dispose()
    {
        Sender.Dispose();
        Sockets.Dispose();
        AudioRenderer.Dispose();
    }
}
