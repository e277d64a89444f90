using BenchmarkDotNet.Attributes;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Plan;
using ContactCenter.Foundation.Storage;
using ContactCenter.Voice;
using ContactCenter.Voice.Webhooks;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Benchmarks;

/// <summary>The steps of an answer webhook between its signature and the bytes of its greeting, one by one.</summary>
[MemoryDiagnoser]
[MinColumn]
public class AnswerBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly SampleCall Call = SampleCall.Of(seed: 0, index: 0);

    private readonly byte[] _body = WebhookBodies.Answer(Call);
    private readonly CallPlan _plan = ContactCenterApp.ReadSettings(
        new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build()).Get<CallPlan>();

    private readonly CallStore _store = OpenStore();
    private CallEvent.Arrived _arrived = null!;
    private Transition _begun = null!;
    private Transition _ended = null!;
    private CallEvent _gone = null!;
    private long _number;

    [GlobalSetup]
    public void Begin()
    {
        _arrived = new(
            new LegId(Call.Leg), null, Call.Caller, SampleAccount.Number, new Uri(
                "https://api-eu-3.vonage.com"), new Uri("http://contact.example.com/"), CallSecret.New());
        _begun = DecideGreeting();
        _ended = new(_begun.Session with { Caller = _begun.Session.Caller with { EndedAt = Now } }, _begun.Answer, []);
        _gone = new CallEvent.CallerContinued(Step: null);
    }

    [Benchmark]
    public AnswerWebhook? ReadWebhook() => WebhookReader.TryReadAnswer(_body, out var answer) ? answer : null;

    [Benchmark]
    public DeliveryId IdentifyDelivery() => DeliveryId.Of(SignedRequest.AnswerPath, "", _body);

    [Benchmark]
    public string MakeSecret() => CallSecret.New();

    [Benchmark]
    public Transition DecideGreeting() => CallFlow.Begin(_plan, _arrived, Now);

    [Benchmark]
    public byte[] WriteGreeting() => _begun.Answer!.ToUtf8Json();

    /// <summary>A call begins and is forgotten at once, so that the store stays as small as it was.</summary>
    [Benchmark]
    public ValueTask<Handled> KeepAndForgetCall() =>
        _store.TransitAsync(
            new LegId((++_number).ToString("x32", System.Globalization.CultureInfo.InvariantCulture)),
            new DeliveryId((UInt128)_number),
            _gone,
            (_, _) => _ended);

    private static CallStore OpenStore()
    {
        var committer = new MemoryCommitter();
        return new(committer, new(committer, next: 1), new(), new MemoryCallHistory(keptCalls: 0), new(), TimeProvider.System, CallsLeft.Nothing);
    }
}
